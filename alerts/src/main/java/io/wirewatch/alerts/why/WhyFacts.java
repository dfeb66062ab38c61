package io.wirewatch.alerts.why;

import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.store.Attempt;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.StoredArticle;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about what somebody asks for.
 *
 * @param asked the link's host, or empty where a headline was asked for
 * @param source the source that carries the article, or that is at the link's host
 * @param article what was asked for, where it is kept
 * @param story all articles of its story, first seen first
 * @param rules the rules of whoever asks
 */
public record WhyFacts(
    Optional<String> asked,
    Optional<Source> source,
    Optional<StoredArticle> article,
    List<StoredArticle> story,
    List<RuleFacts> rules) {

  /** Copies the lists. */
  public WhyFacts {
    story = List.copyOf(story);
    rules = List.copyOf(rules);
  }

  /**
   * One rule and what it did with the article's story.
   *
   * @param entries its matches of articles of the story, newest first
   * @param messages those of the alerts these matches led to
   */
  public record RuleFacts(Rule rule, List<LedgerEntry> entries, List<MessageFacts> messages) {

    /** Copies the lists. */
    public RuleFacts {
      entries = List.copyOf(entries);
      messages = List.copyOf(messages);
    }
  }

  /**
   * One message on its way.
   *
   * @param destination its name
   * @param attempts first one first
   */
  public record MessageFacts(Message message, String destination, List<Attempt> attempts) {

    /** Copies the list. */
    public MessageFacts {
      attempts = List.copyOf(attempts);
    }
  }
}

package io.wirewatch.alerts.why;

import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.alerts.why.Explanation.OfRule;
import io.wirewatch.alerts.why.Step.Kind;
import io.wirewatch.alerts.why.WhyFacts.RuleFacts;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.contract.feed.FeedState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Explains why an article was told or not. Looks at nothing but its arguments.
 *
 * <p>The steps stand in the order in which an article takes them, so the first one that did not go
 * on is the reason.
 */
public final class Why {
  private final WhyFacts facts;
  private final Wording wording;

  private Why(WhyFacts facts, Wording wording) {
    this.facts = facts;
    this.wording = wording;
  }

  /** The way of what the facts are about. */
  public static Explanation explain(WhyFacts facts, Wording wording) {
    Why why = new Why(facts, wording);
    return facts
        .article()
        .map(why::kept)
        .orElseGet(() -> new Explanation(why.neverSeen(), List.of()));
  }

  private List<Step> neverSeen() {
    List<Step> steps = new ArrayList<>();
    if (facts.source().isPresent()) {
      Source source = facts.source().get();
      steps.add(Step.yes(Kind.SOURCE, source.feed().name() + " is one of our sources."));
      steps.add(notFetched(source));
    } else if (facts.asked().isPresent()) {
      steps.add(
          Step.no(
              Kind.SOURCE,
              "No source of ours is at " + facts.asked().get() + ". An editor can add one."));
    } else {
      steps.add(Step.open(Kind.SOURCE, "A headline alone does not say where it stood."));
      steps.add(
          Step.no(
              Kind.FETCHED,
              "No article kept here has this headline. Paste its link to see whether its source is read."));
    }
    return steps;
  }

  private static Step notFetched(Source source) {
    FeedState state = source.state();
    if (state == FeedState.PAUSED) {
      return Step.no(Kind.FETCHED, "The source is paused by a person, so nothing is fetched.");
    }
    if (state == FeedState.NEW) {
      return Step.no(Kind.FETCHED, "The source was not read yet.");
    }
    if (!state.isAnswering()) {
      return Step.no(Kind.FETCHED, "The source cannot be read: " + source.words());
    }
    if (state == FeedState.FLOOD_HELD) {
      return Step.no(
          Kind.FETCHED,
          "The source's items are held back for an editor to look at: " + source.words());
    }
    return Step.no(
        Kind.FETCHED,
        "The source is read ("
            + state.words()
            + "), but this article has not stood in its feed since we"
            + " read it, or is older than what is kept here.");
  }

  private Explanation kept(StoredArticle stored) {
    EnrichedArticle enriched = stored.enriched();
    List<Step> steps = new ArrayList<>();
    steps.add(source(enriched.article()));
    steps.add(fetched(enriched.article()));
    steps.add(story(enriched));
    steps.add(topics(enriched));
    return new Explanation(steps, rules(stored));
  }

  private Step source(Article article) {
    String name = article.source().name();
    return facts
        .source()
        .map(one -> Step.yes(Kind.SOURCE, name + " is one of our sources: " + one.words()))
        .orElseGet(
            () -> Step.yes(Kind.SOURCE, name + " was one of our sources; it is no longer read."));
  }

  private Step fetched(Article article) {
    String first = "First seen " + wording.at(article.firstSeenAt());
    String revised =
        article.revision() > 1
            ? "; changed by the outlet since, revision "
                + article.revision()
                + " fetched "
                + wording.at(article.fetchedAt())
            : "";
    return Step.yes(Kind.FETCHED, first + revised + ".");
  }

  private Step story(EnrichedArticle enriched) {
    long outlets =
        facts.story().stream()
            .map(one -> one.enriched().article().source().feedId())
            .distinct()
            .count();
    if (facts.story().size() < 2) {
      return Step.yes(Kind.STORY, "No other article tells the same story.");
    }
    Article first = facts.story().get(0).enriched().article();
    String which =
        first.id().equals(enriched.article().id())
            ? "this one was first"
            : "first was “" + first.title() + "” at " + first.source().name();
    return Step.yes(
        Kind.STORY,
        "The same story as %d other articles, at %d outlets in all; %s."
            .formatted(facts.story().size() - 1, outlets, which));
  }

  private Step topics(EnrichedArticle enriched) {
    if (enriched.topics().isEmpty()) {
      return Step.open(
          Kind.TOPICS, "No topic was found in it, so rules that ask for topics do not match.");
    }
    return Step.yes(
        Kind.TOPICS,
        enriched.topics().stream()
            .map(tag -> topic(enriched.article(), tag))
            .collect(Collectors.joining(" ")));
  }

  private String topic(Article article, TopicTag tag) {
    String text = article.field(tag.evidence().get(0).field());
    String sentence = tag.evidence().get(0).sentence().of(text);
    return "%s (%s), because of “%s”."
        .formatted(
            wording.topic().apply(tag.topic()),
            tag.certainty().name().toLowerCase(Locale.ROOT),
            sentence);
  }

  private List<OfRule> rules(StoredArticle stored) {
    Conditions conditions = new Conditions(stored.enriched(), wording);
    List<Rule> rules = facts.rules().stream().map(RuleFacts::rule).toList();
    rules.forEach(conditions::add);
    Map<String, List<Step>> tried = conditions.tried(rules);
    return facts.rules().stream()
        .map(
            one ->
                new OfRule(
                    one.rule(),
                    new RuleWay(
                            one, stored, tried.getOrDefault(one.rule().id(), List.of()), wording)
                        .steps()))
        .toList();
  }
}

package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.Link;
import io.wirewatch.alerts.console.view.SafeLink;
import io.wirewatch.alerts.console.view.StoryCard;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.console.view.TopicChip;
import io.wirewatch.alerts.store.Ledger;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Rules;
import io.wirewatch.alerts.store.StoryRow;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the stream's cards: one story each, with what to read first. */
final class StoryCards {
  private static final Set<LedgerState> CAUGHT =
      EnumSet.of(LedgerState.TOLD, LedgerState.FOLDED, LedgerState.HELD);

  private final TopicNames topics;
  private final Ledger ledger;
  private final Rules rules;

  StoryCards(TopicNames topics, Ledger ledger, Rules rules) {
    this.topics = topics;
    this.ledger = ledger;
    this.rules = rules;
  }

  StoryCard card(StoryRow story, Search.Finder finder, Times times, Sight sight) {
    EnrichedArticle enriched = story.lead().enriched();
    Article article = enriched.article();
    Quotes quotes = new Quotes(enriched, finder.find(enriched));
    return new StoryCard(
        href(story.storyId()),
        quotes.headline(),
        enriched.language().code(),
        article.source().name(),
        times.of(article.firstSeenAt()),
        chips(enriched),
        Places.most(enriched),
        quotes.context(),
        story.outlets(),
        caughtBy(story.storyId(), sight),
        SafeLink.of(article.url()));
  }

  static String href(String storyId) {
    return "/stories/" + Address.encoded(storyId);
  }

  private List<TopicChip> chips(EnrichedArticle enriched) {
    return enriched.topics().stream().map(topics::of).toList();
  }

  private List<Link> caughtBy(String storyId, Sight sight) {
    return ledger.ofStory(storyId).stream()
        .filter(entry -> CAUGHT.contains(entry.state()))
        .map(LedgerEntry::ruleId)
        .distinct()
        .map(rules::find)
        .flatMap(Optional<Rule>::stream)
        .filter(sight::sees)
        .map(StoryCards::link)
        .toList();
  }

  static Link link(Rule rule) {
    return new Link(rule.name(), "/rules/" + Address.encoded(rule.id()));
  }
}

package io.wirewatch.alerts.console.why;

import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.access.Reader;
import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.Ledger;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.Messages;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Rules;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.alerts.why.WhyFacts;
import io.wirewatch.alerts.why.WhyFacts.MessageFacts;
import io.wirewatch.alerts.why.WhyFacts.RuleFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what is known about an article and the rules of whoever asks. */
final class WhyDesk {
  /** More rules than anybody reads; one's own come first. */
  private static final int RULES = 200;

  private final ConsoleStores stores;
  private final WhySearch search;

  WhyDesk(ConsoleStores stores, Sources sources) {
    this.stores = stores;
    this.search = new WhySearch(stores, sources);
  }

  WhyFacts facts(String asked, Reader reader, Sight sight) {
    Optional<String> host = WhySearch.host(asked);
    Optional<StoredArticle> article = search.article(asked);
    Optional<String> storyId = article.map(one -> one.enriched().storyId());
    return new WhyFacts(
        host,
        search.source(article, host),
        article,
        storyId.map(stores.articles()::story).orElse(List.of()),
        article.map(one -> rules(one, reader, sight)).orElse(List.of()));
  }

  private List<RuleFacts> rules(StoredArticle article, Reader reader, Sight sight) {
    Ledger ledger = stores.ledger();
    List<LedgerEntry> ofArticle = ledger.ofArticle(article.enriched().article().id());
    List<LedgerEntry> ofStory = ledger.ofStory(article.enriched().storyId());
    Map<String, List<LedgerEntry>> byRule =
        Stream.concat(ofArticle.stream(), ofStory.stream())
            .distinct()
            .collect(Collectors.groupingBy(LedgerEntry::ruleId));
    return mine(stores.rules(), reader, sight).stream()
        .map(rule -> facts(rule, byRule.getOrDefault(rule.id(), List.of())))
        .toList();
  }

  /** Those that matched, then one's own, then the team's. */
  private static List<Rule> mine(Rules rules, Reader reader, Sight sight) {
    String self = reader.person().id();
    return rules.all().stream()
        .filter(sight::sees)
        .sorted(Comparator.comparing((Rule rule) -> !rule.owner().equals(self)))
        .limit(RULES)
        .toList();
  }

  private RuleFacts facts(Rule rule, List<LedgerEntry> entries) {
    Messages messages = stores.messages();
    List<MessageFacts> sent =
        entries.stream()
            .flatMap(entry -> entry.alertId().stream())
            .distinct()
            .flatMap(alert -> messages.ofAlert(alert).stream())
            .map(this::facts)
            .toList();
    return new RuleFacts(rule, entries, sent);
  }

  private MessageFacts facts(Message message) {
    Destinations destinations = stores.destinations();
    String name =
        destinations
            .find(message.destinationId())
            .map(Destination::name)
            .filter(text -> !text.isBlank())
            .orElse(message.kind().code());
    return new MessageFacts(message, name, stores.messages().attempts(message.id()));
  }
}

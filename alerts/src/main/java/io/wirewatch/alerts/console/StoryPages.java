package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.console.view.AlertLine;
import io.wirewatch.alerts.console.view.LeadRow;
import io.wirewatch.alerts.console.view.MatchLine;
import io.wirewatch.alerts.console.view.NoteLine;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.StoryPage;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.console.view.TopicChip;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.Desk;
import io.wirewatch.alerts.store.Ledger;
import io.wirewatch.alerts.store.Rules;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.contract.article.Article;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One story: who had it when, what was said, why it carries its topics, what it caused. */
final class StoryPages {
  private static final int ARTICLES = 30;

  private final Shell shell;
  private final Articles articles;
  private final Ledger ledger;
  private final Rules rules;
  private final Desk desk;
  private final ArticleCards cards;
  private final AlertLines lines;

  StoryPages(Shell shell, ConsoleStores stores, ArticleCards cards, AlertLines lines) {
    this.shell = shell;
    this.articles = stores.articles();
    this.ledger = stores.ledger();
    this.rules = stores.rules();
    this.desk = stores.desk();
    this.cards = cards;
    this.lines = lines;
  }

  /** Leads from an article to the story it is part of. */
  void article(Context ctx) {
    StoredArticle article =
        articles.find(ctx.pathParam("article")).orElseThrow(NotFoundResponse::new);
    String story = StoryCards.href(article.enriched().storyId());
    Shell.goTo(ctx, story + "#" + ArticleCards.anchor(article.enriched().article()));
  }

  void show(Context ctx) {
    String storyId = ctx.pathParam("story");
    List<StoredArticle> story = articles.story(storyId);
    if (story.isEmpty()) {
      Shell.goTo(
          ctx, StoryCards.href(articles.mergedInto(storyId).orElseThrow(StoryPages::unknown)));
      return;
    }
    Times times = shell.times(ctx);
    Article first = story.get(0).enriched().article();
    shell.show(
        ctx,
        "story",
        new StoryPage(
            shell.frame(ctx, first.title(), Section.STREAM),
            first.title(),
            story.get(0).enriched().language().code(),
            topics(story),
            leads(story, times),
            merged(articles.mergedFrom(storyId)),
            story.stream().limit(ARTICLES).map(one -> cards.card(one.enriched(), times)).toList(),
            notes(storyId, times),
            alerts(storyId, times, Gate.sight(ctx)),
            matches(storyId, times, Gate.sight(ctx))));
  }

  private List<NoteLine> notes(String storyId, Times times) {
    return desk.notes(storyId).stream()
        .map(note -> new NoteLine(note.words(), note.person(), times.of(note.at())))
        .toList();
  }

  private static NotFoundResponse unknown() {
    return new NotFoundResponse("There is no such story here, or it is older than what is kept.");
  }

  private List<TopicChip> topics(List<StoredArticle> story) {
    Map<String, TopicChip> topics = new LinkedHashMap<>();
    for (StoredArticle article : story) {
      for (TopicChip topic : cards.topics(article.enriched())) {
        topics.merge(topic.id(), topic, (one, other) -> one.strong() ? one : other);
      }
    }
    return List.copyOf(topics.values());
  }

  private static List<LeadRow> leads(List<StoredArticle> story, Times times) {
    Map<String, LeadRow> leads = new LinkedHashMap<>();
    Article first = story.get(0).enriched().article();
    for (StoredArticle stored : story) {
      Article article = stored.enriched().article();
      Duration behind = Duration.between(first.firstSeenAt(), article.firstSeenAt());
      leads.putIfAbsent(
          article.source().feedId(),
          new LeadRow(
              article.source().name(),
              ArticleCards.anchor(article),
              times.of(article.firstSeenAt()),
              leads.isEmpty() ? "first" : "+" + Times.length(behind)));
    }
    return List.copyOf(leads.values());
  }

  private static String merged(int stories) {
    return switch (stories) {
      case 0 -> "";
      case 1 -> "Another story turned out to be this one; its articles are here.";
      default -> stories + " other stories turned out to be this one; their articles are here.";
    };
  }

  private List<AlertLine> alerts(String storyId, Times times, Sight sight) {
    return ledger.alertsOfStory(storyId).stream()
        .filter(alert -> sight.seesTold(alert.facts()))
        .map(alert -> lines.of(alert, times))
        .toList();
  }

  private List<MatchLine> matches(String storyId, Times times, Sight sight) {
    return ledger.ofStory(storyId).stream()
        .filter(entry -> rules.find(entry.ruleId()).map(sight::sees).orElse(sight.isAll()))
        .map(entry -> lines.of(entry, times))
        .toList();
  }
}

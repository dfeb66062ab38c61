package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.view.QueryError;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.StoryCard;
import io.wirewatch.alerts.console.view.StreamPage;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.Ledger;
import io.wirewatch.alerts.store.Page;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.alerts.store.StoryRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stream: every story, newest first, narrowed by a filter that stands in the address. */
final class StreamPages {
  private static final int STORIES = 20;
  private static final int NEWS = 200;

  private final Shell shell;
  private final Articles articles;
  private final Ledger ledger;
  private final SearchDesk searches;
  private final FilterWords words;
  private final StoryCards cards;

  StreamPages(
      Shell shell, ConsoleStores stores, SearchDesk searches, FilterWords words, StoryCards cards) {
    this.shell = shell;
    this.articles = stores.articles();
    this.ledger = stores.ledger();
    this.searches = searches;
    this.words = words;
    this.cards = cards;
  }

  void show(Context ctx) {
    StreamQuery query = StreamQuery.of(ctx);
    Search search = searches.read(query.query());
    if (search instanceof Search.Refused refused) {
      ctx.status(HttpStatus.BAD_REQUEST);
      shell.show(ctx, "stream", refused(ctx, query, refused.error()));
    } else if (search instanceof Search.Understood understood) {
      shell.show(ctx, "stream", found(ctx, query, understood));
    }
  }

  private StreamPage found(Context ctx, StreamQuery query, Search.Understood search) {
    long newest = ledger.lastSequence();
    Optional<String> cursor = Requests.text(ctx, "cursor");
    Page<StoryRow> stories = articles.stream(query.filter(shell.now()), cursor, STORIES);
    List<StoryCard> rows =
        stories.items().stream()
            .map(story -> cards.card(story, search.finder(), shell.times(ctx), Gate.sight(ctx)))
            .toList();
    return page(ctx, query, Optional.empty(), words.sentence(query, search.sentence()))
        .with(
            rows,
            stories.next().map(next -> query.on("/").with("cursor", next).toString()),
            cursor.isEmpty(),
            news(query, newest, 0));
  }

  private StreamPage refused(Context ctx, StreamQuery query, QueryError error) {
    return page(ctx, query, Optional.of(error), "");
  }

  private StreamPage page(
      Context ctx, StreamQuery query, Optional<QueryError> error, String sentence) {
    return new StreamPage(
        shell.frame(ctx, "Stream", Section.STREAM),
        words.form(query),
        error,
        words.chips(query),
        sentence,
        List.of(),
        Optional.empty(),
        false,
        query.on("/").toString(),
        "",
        query.on("/rules/new").toString());
  }

  private static String news(StreamQuery query, long after, long seen) {
    return query
        .on("/stream/news")
        .with("after", Long.toString(after))
        .with("seen", Long.toString(seen))
        .toString();
  }

  /**
   * How many articles came since the page was made; no content while that is what it already says.
   */
  void news(Context ctx) {
    StreamQuery query = StreamQuery.of(ctx);
    long after = Requests.number(ctx, "after", 0);
    long seen = Requests.number(ctx, "seen", 0);
    long count =
        searches.read(query.query()) instanceof Search.Understood search
            ? newAfter(after, new PassesFilter(query, search.finder()))
            : seen;
    if (count == seen) {
      ctx.status(HttpStatus.NO_CONTENT);
      return;
    }
    shell.showPart(
        ctx,
        "news",
        Map.of(
            "count", (int) count,
            "poll", news(query, after, count),
            "show", query.on("/").toString()));
  }

  private long newAfter(long sequence, PassesFilter filter) {
    return articles.after(sequence, NEWS).stream().filter(one -> isNew(one, filter)).count();
  }

  private static boolean isNew(StoredArticle stored, PassesFilter filter) {
    return stored.enriched().article().revision() == 1 && filter.passes(stored.enriched());
  }
}

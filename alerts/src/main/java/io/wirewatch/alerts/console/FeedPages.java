package io.wirewatch.alerts.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.deliver.feed.FeedFormat;
import io.wirewatch.alerts.deliver.feed.RuleFeed;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleFeeds;
import io.wirewatch.alerts.store.Rules;
import io.wirewatch.alerts.store.Tokens;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Private feeds of rules: made, ended, read. Whoever has the address reads; nobody else does. */
final class FeedPages {
  private static final int ENTRIES = 50;

  private final Shell shell;
  private final RuleFeeds feeds;
  private final Rules rules;
  private final DestinationList list;
  private final Links links;

  FeedPages(Shell shell, ConsoleStores stores, DestinationList list, Links links) {
    this.shell = shell;
    this.feeds = stores.ruleFeeds();
    this.rules = stores.rules();
    this.list = list;
    this.links = links;
  }

  /** Makes a rule's new address and shows it, this once; one before ends. */
  void make(Context ctx) {
    String token = feeds.make(ctx.pathParam("rule"), shell.now());
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put("RSS", links.feed(token, FeedFormat.RSS.file()));
    addresses.put("Atom", links.feed(token, FeedFormat.ATOM.file()));
    addresses.put("JSON Feed", links.feed(token, FeedFormat.JSON.file()));
    list.showWithFeed(ctx, addresses);
  }

  void end(Context ctx) {
    boolean unused = feeds.end(ctx.pathParam("rule"));
    Shell.goTo(ctx, Done.FEED_ENDED.on(Address.to("/destinations")));
  }

  void rss(Context ctx) {
    answer(ctx, FeedFormat.RSS);
  }

  void atom(Context ctx) {
    answer(ctx, FeedFormat.ATOM);
  }

  void json(Context ctx) {
    answer(ctx, FeedFormat.JSON);
  }

  private void answer(Context ctx, FeedFormat format) {
    String token = ctx.pathParam("token");
    Rule rule =
        feeds
            .ruleOf(token)
            .flatMap(rules::find)
            .orElseThrow(() -> new NotFoundResponse("No feed answers here any more."));
    Instant madeAt = feeds.madeAt(rule.id()).orElseGet(shell::now);
    RuleFeed feed =
        RuleFeed.of(rule.id(), rule.name(), madeAt, feeds.alerts(rule.id(), ENTRIES), links);
    byte[] body = format.write(feed, links.feed(token, format.file()));
    String etag = '"' + Tokens.idOf(new String(body, UTF_8)) + '"';
    ctx.header("Cache-Control", "private, no-cache").header("ETag", etag);
    ctx.header("X-Robots-Tag", "noindex");
    if (etag.equals(ctx.header("If-None-Match"))) {
      ctx.status(HttpStatus.NOT_MODIFIED);
    } else {
      ctx.contentType(format.contentType()).result(body);
    }
  }
}

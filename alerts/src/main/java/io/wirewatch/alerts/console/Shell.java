package io.wirewatch.alerts.console;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Reader;
import io.wirewatch.alerts.console.view.Frame;
import io.wirewatch.alerts.console.view.Preferences;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.StatusLine;
import io.wirewatch.alerts.console.view.Theme;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.Banner;
import io.wirewatch.alerts.store.Looks;
import io.wirewatch.contract.feed.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all pages share: the frame around them, the reader's preferences, rendering. */
public final class Shell {
  private static final Duration QUIET = Duration.ofHours(1);

  private final TemplateEngine templates;
  private final Articles articles;
  private final Banner banner;
  private final Sources sources;
  private final InstantSource clock;
  private final ZoneId zone;

  Shell(
      TemplateEngine templates,
      ConsoleStores stores,
      Sources sources,
      InstantSource clock,
      ZoneId zone) {
    this.templates = templates;
    this.articles = stores.articles();
    this.banner = stores.banner();
    this.sources = sources;
    this.clock = clock;
    this.zone = zone;
  }

  /** The time. */
  public Instant now() {
    return clock.instant();
  }

  /** Times as this reader wants them written. */
  public Times times(Context ctx) {
    return new Times(zone(ctx), now(), looks(ctx).twelveHours());
  }

  /** The zone of whoever asks. */
  public ZoneId zone(Context ctx) {
    return Gate.reader(ctx).map(reader -> reader.person().zone()).orElse(zone);
  }

  private static Looks looks(Context ctx) {
    return Gate.reader(ctx).map(reader -> reader.person().looks()).orElse(Looks.USUAL);
  }

  /** The zone of people who have not chosen one. */
  ZoneId usualZone() {
    return zone;
  }

  /** What stands around the content of a page. */
  public Frame frame(Context ctx, String title, Section section) {
    Optional<Reader> reader = Gate.reader(ctx);
    return new Frame(
        title,
        section,
        reader.map(one -> one.person().name()),
        reader.map(Reader::csrf).orElse(""),
        preferences(ctx),
        Requests.here(ctx),
        reader.map(one -> status(ctx)),
        Done.notice(Requests.text(ctx, "done"), Requests.text(ctx, "id")),
        banner.words(),
        reader.map(Reader::isAdmin).orElse(false));
  }

  private Preferences preferences(Context ctx) {
    Looks looks = looks(ctx);
    return new Preferences(Theme.of(looks.theme()), zone(ctx), looks.shortcuts());
  }

  private StatusLine status(Context ctx) {
    Optional<Instant> newest = articles.newestFirstSeenAt();
    boolean live = newest.map(at -> at.isAfter(now().minus(QUIET))).orElse(false);
    String state = newest.isEmpty() ? "Waiting for the first article" : live ? "Live" : "Quiet";
    return new StatusLine(live, state, newest.map(times(ctx)::of), answering());
  }

  /** Those paused or not read yet are neither here nor there. */
  private Optional<String> answering() {
    List<FeedState> asked =
        sources.all().stream()
            .map(Source::state)
            .filter(state -> state != FeedState.PAUSED && state != FeedState.NEW)
            .toList();
    long well = asked.stream().filter(FeedState::isAnswering).count();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of("%d of %d sources answering".formatted(well, asked.size()));
  }

  /** Answers with a page. */
  public void show(Context ctx, String template, Object page) {
    ctx.html(rendered(template, page));
  }

  /** Answers with a part of a page, for htmx. */
  public void showPart(Context ctx, String template, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    templates.render("part/" + template + ".jte", values, output);
    ctx.html(output.toString());
  }

  private String rendered(String template, Object page) {
    StringOutput output = new StringOutput();
    templates.render("page/" + template + ".jte", page, output);
    return output.toString();
  }

  /** Sends the browser on after a change, so that loading the page again repeats nothing. */
  public static void goTo(Context ctx, String address) {
    ctx.redirect(address, HttpStatus.SEE_OTHER);
  }
}

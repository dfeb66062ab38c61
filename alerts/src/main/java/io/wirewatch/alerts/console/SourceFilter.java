package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.SourceFilterForm;
import io.wirewatch.alerts.console.view.Tab;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.contract.feed.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the list of sources is narrowed by; it stands in the address. */
public record SourceFilter(
    SourceTab tab,
    Optional<String> text,
    Optional<String> group,
    Optional<String> region,
    Optional<String> language) {

  /** The filter of a request. */
  public static SourceFilter of(Context ctx) {
    return new SourceFilter(
        SourceTab.of(Requests.text(ctx, "state")),
        Requests.text(ctx, "q"),
        Requests.text(ctx, "group"),
        Requests.text(ctx, "region"),
        Requests.text(ctx, "language"));
  }

  /** Whether a source is shown. */
  public boolean passes(Source source) {
    return tab.holds(source.state()) && isNarrowedTo(source.feed());
  }

  private boolean isNarrowedTo(Feed feed) {
    return text.map(words -> isAbout(feed, words.toLowerCase(Locale.ROOT))).orElse(true)
        && same(group, feed.group())
        && same(region, feed.region())
        && same(language, feed.language());
  }

  private static boolean isAbout(Feed feed, String words) {
    return Stream.of(feed.name(), feed.id(), feed.url().toString())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }

  private static boolean same(Optional<String> wanted, Optional<String> had) {
    return wanted.isEmpty() || had.filter(wanted.get()::equalsIgnoreCase).isPresent();
  }

  List<Tab> tabs(List<Source> all) {
    List<Tab> tabs = new ArrayList<>();
    for (SourceTab one : SourceTab.values()) {
      SourceFilter filter = new SourceFilter(one, text, group, region, language);
      long count = all.stream().filter(filter::passes).count();
      tabs.add(
          new Tab(
              "%s (%d)".formatted(one.label(), count), filter.address().toString(), one == tab));
    }
    return tabs;
  }

  SourceFilterForm form(List<Source> all) {
    return new SourceFilterForm(
        tab.code(),
        text.orElse(""),
        options("Any group", all, Feed::group, group),
        options("Any region", all, Feed::region, region),
        options("Any language", all, Feed::language, language),
        Stream.of(text, group, region, language).anyMatch(Optional::isPresent));
  }

  private Address address() {
    return Address.to("/sources")
        .with("state", tab.code())
        .with("q", text.orElse(""))
        .with("group", group.orElse(""))
        .with("region", region.orElse(""))
        .with("language", language.orElse(""));
  }

  private static List<Option> options(
      String any,
      List<Source> all,
      Function<Feed, Optional<String>> part,
      Optional<String> chosen) {
    Stream<Option> there =
        all.stream()
            .map(Source::feed)
            .map(part)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .map(value -> new Option(value, value, "", chosen.filter(value::equals).isPresent()));
    return Stream.concat(Stream.of(new Option("", any, "", chosen.isEmpty())), there).toList();
  }
}

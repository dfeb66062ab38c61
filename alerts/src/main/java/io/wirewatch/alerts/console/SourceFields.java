package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.SourceForm;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FoundFeed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person says of a source, as sent by a form. */
record SourceFields(String name, String group, String region, String language, String fullText) {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_GROUP = 40;
  private static final Pattern REGION = Pattern.compile("[A-Z]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  static SourceFields sent(Context ctx) {
    return new SourceFields(
        Requests.field(ctx, "name"),
        Requests.field(ctx, "group").toLowerCase(Locale.ROOT),
        Requests.field(ctx, "region").toUpperCase(Locale.ROOT),
        Requests.field(ctx, "language"),
        Requests.field(ctx, "fulltext"));
  }

  static SourceFields of(Feed feed) {
    return new SourceFields(
        feed.name(),
        feed.group().orElse(""),
        feed.region().orElse(""),
        feed.language().orElse(""),
        feed.fullText().filter(wanted -> wanted).map(wanted -> "yes").orElse(""));
  }

  static SourceFields of(FoundFeed found) {
    String language = found.language().filter(LANGUAGE.asMatchPredicate()).orElse("");
    String name = found.title().isBlank() ? host(found.url()) : found.title();
    return new SourceFields(shortened(name.strip()), "", "", language, "");
  }

  List<FormProblem> problems() {
    List<FormProblem> problems = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add(new FormProblem("name", "Write a name of at most 120 characters."));
    }
    if (group.length() > LONGEST_GROUP) {
      problems.add(new FormProblem("group", "Write a group of at most 40 characters."));
    }
    if (!region.isEmpty() && !REGION.matcher(region).matches()) {
      problems.add(new FormProblem("region", "Write a state's two letters, such as TX, or US."));
    }
    if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
      problems.add(new FormProblem("language", "Write a language code, such as en or es-MX."));
    }
    return problems;
  }

  /** The feed with this said of it. */
  Feed onto(Feed feed) {
    return feed.describedAs(name, given(region), given(group), given(language))
        .withFullText(given(fullText).map("yes"::equals));
  }

  SourceForm form() {
    return new SourceForm(
        name,
        group,
        region,
        language,
        List.of(
            new Option("", "No: the feed's own text is enough", "", !fullText.equals("yes")),
            new Option("yes", "Yes: read each article's page", "", fullText.equals("yes"))));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  private static String host(URI url) {
    return Optional.ofNullable(url.getHost()).orElse(url.toString());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
  }
}

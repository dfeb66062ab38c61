package io.wirewatch.alerts.console;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.Link;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.SourceImportPage;
import io.wirewatch.alerts.sources.FeedIds;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedInquiry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Importing an OPML file: ingest reads it, the page tells line by line, a person chooses. */
final class SourceImport {
  private static final String TOO_LARGE =
      "The file is larger than %,d characters. Split it into several.";

  private final Shell shell;
  private final Sources sources;

  SourceImport(Shell shell, Sources sources) {
    this.shell = shell;
    this.sources = sources;
  }

  void form(Context ctx) {
    ask(ctx, "");
  }

  void read(Context ctx) {
    String text = text(ctx);
    if (text.isBlank()) {
      refuse(ctx, "Choose an OPML file.");
    } else if (text.length() > FeedInquiry.MAX_TEXT) {
      refuse(ctx, TOO_LARGE.formatted(FeedInquiry.MAX_TEXT));
    } else {
      Shell.goTo(ctx, "/sources/import/" + sources.ask(FeedInquiry.Kind.READ_LIST, text));
    }
  }

  void show(Context ctx) {
    Optional<FeedFindings> answer = sources.answer(ctx.pathParam("inquiry"), SourceAdding.PATIENCE);
    if (answer.isEmpty()) {
      ask(ctx, "No answer came in time. Ingest may be busy or stopped; try once more.");
      return;
    }
    List<Option> fresh = new ArrayList<>();
    List<Link> known = new ArrayList<>();
    Map<URI, Feed> read = read();
    for (Feed feed : answer.get().listed()) {
      Optional<Feed> already = Optional.ofNullable(read.get(feed.url()));
      already.map(SourceAdding::link).ifPresent(known::add);
      if (already.isEmpty()) {
        fresh.add(new Option(feed.url().toString(), feed.name(), hint(feed), true));
      }
    }
    shell.show(
        ctx,
        "sourceimport",
        new SourceImportPage(
            shell.frame(ctx, "Import sources", Section.SOURCES),
            "",
            true,
            "/sources/import/" + Address.encoded(answer.get().inquiryId()),
            fresh,
            known,
            answer.get().problems()));
  }

  void add(Context ctx) {
    FeedFindings answer =
        sources
            .answer(ctx.pathParam("inquiry"), Duration.ZERO)
            .orElseThrow(
                () ->
                    new BadRequestResponse(
                        "What was read of the file is no longer kept. Import it once more."));
    Set<String> chosen = new HashSet<>(Requests.fields(ctx, "url"));
    Map<URI, Feed> read = read();
    Set<String> taken = new HashSet<>();
    sources.all().forEach(source -> taken.add(source.feed().id()));
    List<Feed> added = new ArrayList<>();
    for (Feed feed : answer.listed()) {
      if (chosen.contains(feed.url().toString()) && !read.containsKey(feed.url())) {
        added.add(withFreeId(feed, taken));
      }
    }
    sources.save(added);
    Shell.goTo(ctx, Done.SOURCES_IMPORTED.on(Address.to("/sources")));
  }

  /** An id that the file gives is kept where no other source has it. */
  private static Feed withFreeId(Feed feed, Set<String> taken) {
    String id = FeedIds.of(feed.id(), taken::contains);
    taken.add(id);
    return feed.withId(id);
  }

  private Map<URI, Feed> read() {
    Map<URI, Feed> read = new HashMap<>();
    sources.all().stream().map(Source::feed).forEach(feed -> read.put(feed.url(), feed));
    return read;
  }

  private static String hint(Feed feed) {
    String group = feed.group().map(name -> name + " · ").orElse("");
    return group + feed.url();
  }

  /** At most one character more than allowed is read. */
  private static String text(Context ctx) {
    UploadedFile file = ctx.uploadedFile("opml");
    if (file == null) {
      return "";
    }
    try (InputStream content = file.content()) {
      return new String(content.readNBytes(FeedInquiry.MAX_TEXT * 4 + 1), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadRequestResponse("The file did not arrive whole.");
    }
  }

  private void refuse(Context ctx, String problem) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    ask(ctx, problem);
  }

  private void ask(Context ctx, String problem) {
    shell.show(
        ctx,
        "sourceimport",
        new SourceImportPage(
            shell.frame(ctx, "Import sources", Section.SOURCES),
            problem,
            false,
            "",
            List.of(),
            List.of(),
            List.of()));
  }
}

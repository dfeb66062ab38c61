package io.wirewatch.alerts.console;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.console.view.FoundCard;
import io.wirewatch.alerts.console.view.Link;
import io.wirewatch.alerts.console.view.SafeLink;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.SourceFindPage;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.sources.FeedIds;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedInquiry;
import io.wirewatch.contract.feed.FoundFeed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Adding a source: an address is pasted, ingest looks what is there, the newest items of each feed
 * are shown, one is chosen. The page of an answer can be loaded again.
 */
final class SourceAdding {
  static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final int LONGEST_ADDRESS = 2_000;

  private final Shell shell;
  private final Sources sources;

  SourceAdding(Shell shell, Sources sources) {
    this.shell = shell;
    this.sources = sources;
  }

  void form(Context ctx) {
    ask(ctx, Requests.text(ctx, "address").orElse(""), "");
  }

  void find(Context ctx) {
    String address = Requests.field(ctx, "address");
    if (address.isEmpty() || address.length() > LONGEST_ADDRESS) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      ask(ctx, "", "Paste the address of a site or a feed.");
      return;
    }
    String inquiry = sources.ask(FeedInquiry.Kind.FIND, address);
    Shell.goTo(ctx, Address.to("/sources/found/" + inquiry).with("address", address).toString());
  }

  void found(Context ctx) {
    Optional<FeedFindings> answer = sources.answer(ctx.pathParam("inquiry"), PATIENCE);
    if (answer.isEmpty()) {
      ask(
          ctx,
          Requests.text(ctx, "address").orElse(""),
          "No answer came in time. Ingest may be busy or stopped; try once more.");
      return;
    }
    answered(ctx, answer.get(), Optional.empty());
  }

  void add(Context ctx) {
    FeedFindings answer =
        sources
            .answer(ctx.pathParam("inquiry"), Duration.ZERO)
            .orElseThrow(
                () -> new BadRequestResponse("That answer is no longer kept. Look once more."));
    int number = number(ctx, answer);
    FoundFeed chosen = answer.found().get(number);
    SourceFields fields = SourceFields.sent(ctx);
    if (readAs(chosen.url()).isPresent()) {
      throw new BadRequestResponse("This feed is read already.");
    }
    if (!fields.problems().isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answered(ctx, answer, Optional.of(new Tried(number, fields)));
      return;
    }
    Feed feed = fields.onto(feed(fields.name(), chosen));
    sources.save(List.of(feed));
    Shell.goTo(ctx, Done.SOURCE_ADDED.on(SourcePages.address(feed)));
  }

  /** A card that was sent with something wrong in it. */
  private record Tried(int number, SourceFields fields) {}

  private Feed feed(String name, FoundFeed chosen) {
    return new Feed(
        FeedIds.of(name, id -> sources.find(id).isPresent()),
        name,
        chosen.url(),
        chosen.homePage(),
        Optional.empty(),
        Optional.empty(),
        chosen.language(),
        false);
  }

  private static int number(Context ctx, FeedFindings answer) {
    String number = ctx.pathParam("number");
    boolean there =
        number.matches("[0-9]{1,2}") && Integer.parseInt(number) < answer.found().size();
    if (!there) {
      throw new NotFoundResponse();
    }
    return Integer.parseInt(number);
  }

  private void ask(Context ctx, String address, String problem) {
    shell.show(
        ctx,
        "sourcefind",
        new SourceFindPage(
            shell.frame(ctx, "Add a source", Section.SOURCES),
            address,
            problem,
            false,
            "",
            List.of(),
            List.of()));
  }

  private void answered(Context ctx, FeedFindings answer, Optional<Tried> tried) {
    Times times = shell.times(ctx);
    List<FoundCard> cards =
        IntStream.range(0, answer.found().size())
            .mapToObj(
                number ->
                    card(
                        number,
                        answer.found().get(number),
                        tried.filter(one -> one.number() == number),
                        times))
            .toList();
    shell.show(
        ctx,
        "sourcefind",
        new SourceFindPage(
            shell.frame(ctx, "Add a source", Section.SOURCES),
            Requests.text(ctx, "address").orElse(""),
            "",
            true,
            "/sources/found/" + Address.encoded(answer.inquiryId()),
            cards,
            answer.problems()));
  }

  private FoundCard card(int number, FoundFeed found, Optional<Tried> tried, Times times) {
    SourceFields fields = tried.map(Tried::fields).orElseGet(() -> SourceFields.of(found));
    List<FormProblem> problems = tried.isPresent() ? fields.problems() : List.of();
    return new FoundCard(
        number,
        found.title().isBlank() ? "A feed without a title" : found.title(),
        found.url().toString(),
        found.how(),
        found.items().stream().map(item -> item(item, times)).toList(),
        readAs(found.url()).map(SourceAdding::link),
        fields.form(),
        problems);
  }

  private static FoundCard.FoundItem item(FoundFeed.Item item, Times times) {
    return new FoundCard.FoundItem(
        item.title().isBlank() ? "(no headline)" : item.title(),
        item.link().flatMap(SafeLink::of),
        item.publishedAt().map(times::of));
  }

  private Optional<Feed> readAs(URI url) {
    return sources.all().stream()
        .map(Source::feed)
        .filter(feed -> feed.url().equals(url))
        .findAny();
  }

  static Link link(Feed feed) {
    return new Link(feed.name(), SourcePages.address(feed).toString());
  }
}

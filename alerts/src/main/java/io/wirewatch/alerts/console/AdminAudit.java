package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.AdminAuditPage;
import io.wirewatch.alerts.console.view.AuditRow;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.Audit;
import io.wirewatch.alerts.store.AuditLine;
import io.wirewatch.alerts.store.AuditSearch;
import io.wirewatch.alerts.store.Page;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The audit log: searched, page by page, and as a file. */
final class AdminAudit {
  private static final int ROWS = 50;
  private static final int FILE_ROWS = 1_000;
  private static final int FILE_PAGES = 100;

  private final Shell shell;
  private final Audit audit;
  private final People people;

  AdminAudit(Shell shell, Audit audit, People people) {
    this.shell = shell;
    this.audit = audit;
    this.people = people;
  }

  void show(Context ctx) {
    Page<AuditLine> page = audit.search(search(ctx), Requests.text(ctx, "cursor"), ROWS);
    Times times = shell.times(ctx);
    String text = text(ctx, "text");
    shell.show(
        ctx,
        "adminaudit",
        new AdminAuditPage(
            shell.frame(ctx, "Audit log", Section.ADMIN),
            AdminTabs.at("/admin/audit"),
            page.items().stream().map(line -> row(line, times)).toList(),
            text,
            people(text(ctx, "person")),
            text(ctx, "since"),
            text(ctx, "until"),
            here(ctx, "/admin/audit.csv").toString(),
            page.next().map(next -> here(ctx, "/admin/audit").with("cursor", next).toString())));
  }

  /** The whole of what was searched for, oldest last, up to a hundred thousand lines. */
  void file(Context ctx) {
    AuditSearch search = search(ctx);
    StringBuilder file =
        new StringBuilder(Csv.line("when", "who", "by", "what", "route", "kind", "id", "name"));
    Optional<String> cursor = Optional.of("");
    for (int pages = 0; pages < FILE_PAGES && cursor.isPresent(); pages++) {
      Page<AuditLine> page = audit.search(search, cursor, FILE_ROWS);
      page.items().forEach(line -> file.append(csv(line)));
      cursor = page.next();
    }
    ctx.header("Content-Disposition", "attachment; filename=\"audit.csv\"");
    ctx.contentType("text/csv; charset=utf-8").result(file.toString());
  }

  private static String csv(AuditLine line) {
    return Csv.line(
        line.act().at().toString(),
        line.act().person(),
        line.act().via(),
        AuditWords.of(line.act().action()),
        line.act().action(),
        line.act().kind(),
        line.act().object(),
        line.name());
  }

  private static AuditRow row(AuditLine line, Times times) {
    return new AuditRow(
        times.of(line.act().at()),
        line.act().person(),
        line.act().via(),
        AuditWords.of(line.act().action()),
        line.act().object(),
        line.name());
  }

  private AuditSearch search(Context ctx) {
    return new AuditSearch(
        Requests.text(ctx, "person"),
        text(ctx, "text"),
        day(ctx, "since", 0),
        day(ctx, "until", 1));
  }

  /** The beginning of a day in the reader's zone, or of one of the days after it. */
  private Optional<Instant> day(Context ctx, String name, int later) {
    try {
      return Requests.text(ctx, name)
          .map(LocalDate::parse)
          .map(day -> day.plusDays(later).atStartOfDay(shell.zone(ctx)).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Address here(Context ctx, String path) {
    return Address.to(path)
        .with("text", text(ctx, "text"))
        .with("person", text(ctx, "person"))
        .with("since", text(ctx, "since"))
        .with("until", text(ctx, "until"));
  }

  private List<Option> people(String chosen) {
    return Stream.concat(
            Stream.of(new Option("", "anybody", "", chosen.isEmpty())),
            people.all().stream().map(person -> option(person, chosen)))
        .toList();
  }

  private static Option option(Person person, String chosen) {
    return new Option(person.id(), person.name(), "", person.id().equals(chosen));
  }

  private static String text(Context ctx, String name) {
    return Requests.text(ctx, name).orElse("");
  }
}

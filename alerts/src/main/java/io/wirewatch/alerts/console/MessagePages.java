package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.SafeHeaders;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.AttemptLine;
import io.wirewatch.alerts.console.view.MailView;
import io.wirewatch.alerts.console.view.MessageLine;
import io.wirewatch.alerts.console.view.MessagePage;
import io.wirewatch.alerts.console.view.MessagesPage;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.Tab;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.Attempt;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Messages;
import io.wirewatch.alerts.store.OutboxMailParts;
import io.wirewatch.alerts.store.OutboxMails;
import io.wirewatch.alerts.store.Page;
import io.wirewatch.contract.failure.FailureReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The delivery log: every message, every attempt, and in the demo each mail exactly as rendered.
 */
final class MessagePages {
  private static final int ROWS = 30;
  private static final List<String> TABS = List.of("html", "text", "headers");

  private final Shell shell;
  private final Messages messages;
  private final OutboxMails outbox;
  private final AlertLines lines;

  MessagePages(Shell shell, ConsoleStores stores, AlertLines lines) {
    this.shell = shell;
    this.messages = stores.messages();
    this.outbox = stores.outbox();
    this.lines = lines;
  }

  void list(Context ctx) {
    Optional<MessageState> state = Requests.text(ctx, "state").flatMap(code -> state(code));
    Optional<String> rule = Requests.text(ctx, "rule");
    Page<Message> page = messages.list(state, rule, Requests.text(ctx, "cursor"), ROWS);
    Times times = shell.times(ctx);
    List<MessageLine> rows =
        page.items().stream()
            .filter(Gate.sight(ctx)::sees)
            .map(message -> lines.of(message, times))
            .toList();
    Address here =
        Address.to("/messages")
            .with("state", state.map(MessageState::code).orElse(""))
            .with("rule", rule.orElse(""));
    shell.show(
        ctx,
        "messages",
        new MessagesPage(
            shell.frame(ctx, "Messages", Section.MESSAGES),
            stateTabs(state),
            rows,
            page.next().map(next -> here.with("cursor", next).toString())));
  }

  private static Optional<MessageState> state(String code) {
    return Arrays.stream(MessageState.values())
        .filter(state -> state.code().equals(code))
        .findFirst();
  }

  private List<Tab> stateTabs(Optional<MessageState> chosen) {
    Map<MessageState, Long> counts = messages.counts();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab("All " + all, "/messages", chosen.isEmpty()));
    for (MessageState state : MessageState.values()) {
      long count = counts.getOrDefault(state, 0L);
      if (count > 0 || chosen.filter(state::equals).isPresent()) {
        String href = Address.to("/messages").with("state", state.code()).toString();
        tabs.add(
            new Tab(label(state) + " " + count, href, chosen.filter(state::equals).isPresent()));
      }
    }
    return tabs;
  }

  private static String label(MessageState state) {
    return switch (state) {
      case PENDING -> "Waiting";
      case FAILED -> "Failed, tried again";
      case SENT -> "Sent";
      case GIVEN_UP -> "Given up";
      case CANCELLED -> "Cancelled";
    };
  }

  void show(Context ctx) {
    Message message = message(ctx);
    Times times = shell.times(ctx);
    Optional<OutboxMailParts> mail = outbox.open(message.id());
    String tab = Requests.text(ctx, "tab").filter(TABS::contains).orElse("html");
    shell.show(
        ctx,
        "message",
        new MessagePage(
            shell.frame(ctx, message.facts().title(), Section.MESSAGES),
            lines.of(message, times),
            message.id(),
            StoryCards.href(message.facts().storyId()),
            attempts(message, times),
            mailTabs(message, tab),
            tab,
            mail.map(parts -> view(message, parts)),
            message.state() != MessageState.CANCELLED));
  }

  private List<AttemptLine> attempts(Message message, Times times) {
    return messages.attempts(message.id()).stream().map(attempt -> line(attempt, times)).toList();
  }

  private static AttemptLine line(Attempt attempt, Times times) {
    String result =
        attempt.sent() ? "sent" : attempt.reason().map(MessagePages::sentence).orElse("failed");
    return new AttemptLine(
        attempt.number(),
        times.of(attempt.at()),
        CallLines.rounded(attempt.took()),
        attempt.sent() ? "good" : "bad",
        result,
        attempt.reply());
  }

  static String sentence(String code) {
    return Arrays.stream(FailureReason.values())
        .filter(reason -> reason.code().equals(code))
        .map(FailureReason::sentence)
        .findFirst()
        .orElse(code.replace('_', ' '));
  }

  private static List<Tab> mailTabs(Message message, String current) {
    String page = "/messages/" + message.id();
    return List.of(
        new Tab("As shown", page, current.equals("html")),
        new Tab("Text part", page + "?tab=text", current.equals("text")),
        new Tab("Headers", page + "?tab=headers", current.equals("headers")));
  }

  private static MailView view(Message message, OutboxMailParts parts) {
    String page = "/messages/" + message.id();
    return new MailView(
        parts.mail().subject(),
        parts.mail().to(),
        parts.headers(),
        parts.text(),
        page + "/mail.html",
        page + "/mail.eml");
  }

  /** The mail's HTML alone, for the frame: its own policy forbids script and everything remote. */
  void mailHtml(Context ctx) {
    OutboxMailParts mail = outbox.open(message(ctx).id()).orElseThrow(NotFoundResponse::new);
    SafeHeaders.setForMail(ctx);
    ctx.html(mail.html());
  }

  /** The whole mail as it would go over the wire, to be saved. */
  void mailRaw(Context ctx) {
    Message message = message(ctx);
    OutboxMailParts mail = outbox.open(message.id()).orElseThrow(NotFoundResponse::new);
    ctx.header("Content-Disposition", "attachment; filename=\"" + message.id() + ".eml\"");
    ctx.contentType("application/octet-stream").result(mail.raw());
  }

  void resend(Context ctx) {
    Message message = message(ctx);
    if (!messages.resend(message.id(), shell.now())) {
      throw new NotFoundResponse();
    }
    Shell.goTo(ctx, Done.MESSAGE_DUE.on(Address.to("/messages/" + message.id())));
  }

  private Message message(Context ctx) {
    return messages.find(ctx.pathParam("message")).orElseThrow(NotFoundResponse::new);
  }
}

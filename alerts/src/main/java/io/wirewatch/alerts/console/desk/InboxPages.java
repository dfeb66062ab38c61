package io.wirewatch.alerts.console.desk;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.Done;
import io.wirewatch.alerts.console.Requests;
import io.wirewatch.alerts.console.Route;
import io.wirewatch.alerts.console.Shell;
import io.wirewatch.alerts.console.access.Access;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.InboxPage;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.Tab;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.DeskAlert;
import io.wirewatch.alerts.store.DeskState;
import io.wirewatch.alerts.store.DeskView;
import io.wirewatch.alerts.store.Note;
import io.wirewatch.alerts.store.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inbox: alerts that are new, taken, put aside or done, and what is done with them. */
public final class InboxPages {
  private static final int ROWS = 30;
  private static final int MOST_AT_ONCE = 200;
  private static final Map<DeskState, String> LABELS =
      Map.of(
          DeskState.NEW, "New",
          DeskState.TAKEN, "Taken",
          DeskState.PAUSED, "Paused",
          DeskState.DONE, "Done");

  private final Shell shell;
  private final ConsoleStores stores;
  private final InboxRows rows;

  /** On a store. */
  public InboxPages(Shell shell, ConsoleStores stores) {
    this.shell = shell;
    this.stores = stores;
    this.rows = new InboxRows(stores);
  }

  /** What the inbox answers to. */
  public List<Route> routes() {
    return List.of(
        Route.get("/alerts", Access.READER, this::list),
        Route.post("/alerts", Access.READER, this::act),
        Route.post("/stories/{story}/notes", Access.READER, this::note));
  }

  private void list(Context ctx) {
    DeskView view = view(ctx, state(Requests.text(ctx, "tab").orElse("")));
    Page<DeskAlert> page = stores.desk().list(view, Requests.text(ctx, "cursor"), ROWS);
    String reader = Gate.signedIn(ctx).person().id();
    Address here = Address.to("/alerts").with("tab", view.state().code());
    shell.show(
        ctx,
        "inbox",
        new InboxPage(
            shell.frame(ctx, "Inbox", Section.INBOX),
            view.state().code(),
            tabs(view),
            page.items().stream().map(one -> rows.row(one, shell.times(ctx), reader)).toList(),
            Arrays.stream(Snooze.values()).map(InboxPages::option).toList(),
            page.next().map(next -> here.with("cursor", next).toString())));
  }

  private DeskView view(Context ctx, DeskState state) {
    Sight sight = Gate.sight(ctx);
    return sight.isAll()
        ? new DeskView(state, Optional.empty(), shell.now())
        : DeskView.of(state, stores.rules(), sight::sees, shell.now());
  }

  private static DeskState state(String code) {
    return Arrays.stream(DeskState.values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElse(DeskState.NEW);
  }

  private List<Tab> tabs(DeskView view) {
    return Arrays.stream(DeskState.values())
        .map(
            state ->
                new Tab(
                    LABELS.getOrDefault(state, "") + " " + stores.desk().count(view.in(state)),
                    Address.to("/alerts").with("tab", state.code()).toString(),
                    state == view.state()))
        .toList();
  }

  private static Option option(Snooze snooze) {
    return new Option(snooze.code(), snooze.label(), "", false);
  }

  /** One button of a row says action and alert; one of the bar acts on all that are ticked. */
  private void act(Context ctx) {
    String[] one = Requests.field(ctx, "one").split(" ", 2);
    boolean single = one.length == 2;
    String action = single ? one[0] : Requests.field(ctx, "action");
    List<String> asked = single ? List.of(one[1]) : Requests.fields(ctx, "alert");
    List<Alert> alerts = seen(asked, Gate.sight(ctx));
    Done done = alerts.isEmpty() ? Done.NOTHING_CHOSEN : done(ctx, action, alerts);
    Address back = Address.to("/alerts").with("tab", state(Requests.field(ctx, "tab")).code());
    Shell.goTo(ctx, done.on(back));
  }

  private List<Alert> seen(List<String> ids, Sight sight) {
    return ids.stream()
        .distinct()
        .limit(MOST_AT_ONCE)
        .flatMap(id -> stores.ledger().alert(id).stream())
        .filter(alert -> sight.seesTold(alert.facts()))
        .toList();
  }

  private Done done(Context ctx, String action, List<Alert> alerts) {
    Optional<Snooze> snooze = Snooze.of(action);
    if (snooze.isPresent()) {
      return put(ctx, alerts, DeskState.PAUSED, snooze);
    }
    return switch (action) {
      case "take" -> put(ctx, alerts, DeskState.TAKEN, Optional.empty());
      case "done" -> put(ctx, alerts, DeskState.DONE, Optional.empty());
      case "new" -> put(ctx, alerts, DeskState.NEW, Optional.empty());
      case "relevant", "irrelevant" -> say(ctx, alerts, action.equals("relevant"));
      default -> Done.NOTHING_CHOSEN;
    };
  }

  private Done put(Context ctx, List<Alert> alerts, DeskState state, Optional<Snooze> snooze) {
    stores
        .desk()
        .put(
            alerts.stream().map(Alert::id).toList(),
            state,
            Gate.signedIn(ctx).person().name(),
            snooze.map(one -> one.until(shell.now(), shell.zone(ctx))),
            shell.now());
    return switch (state) {
      case TAKEN -> Done.ALERTS_TAKEN;
      case DONE -> Done.ALERTS_DONE;
      case NEW -> Done.ALERTS_NEW;
      case PAUSED -> Done.ALERTS_PAUSED;
    };
  }

  private Done say(Context ctx, List<Alert> alerts, boolean relevant) {
    String teller = Gate.signedIn(ctx).person().id();
    alerts.forEach(alert -> stores.feedback().say(alert, teller, relevant, shell.now()));
    return Done.FEEDBACK_NOTED;
  }

  private void note(Context ctx) {
    String story = ctx.pathParam("story");
    if (stores.articles().story(story).isEmpty()) {
      throw new NotFoundResponse("There is no such story here, or it is older than what is kept.");
    }
    String words = Requests.field(ctx, "words");
    Address back = Address.to("/stories/" + Address.encoded(story));
    if (words.isEmpty()) {
      Shell.goTo(ctx, back.toString());
      return;
    }
    String person = Gate.signedIn(ctx).person().name();
    stores.desk().note(new Note(story, person, shell.now(), words));
    Shell.goTo(ctx, Done.NOTE_ADDED.on(back));
  }
}

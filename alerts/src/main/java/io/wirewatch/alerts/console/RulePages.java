package io.wirewatch.alerts.console;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.AlertLine;
import io.wirewatch.alerts.console.view.PreviewView;
import io.wirewatch.alerts.console.view.RuleEditorPage;
import io.wirewatch.alerts.console.view.RuleRow;
import io.wirewatch.alerts.console.view.RulesPage;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.rules.SaveResult;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Ledger;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of rules and the rule editor. */
final class RulePages {
  private static final int ALERTS = 10;

  private final Shell shell;
  private final ConsoleStores stores;
  private final RuleBook book;
  private final RuleTable table;
  private final RuleForms forms;
  private final AlertLines lines;

  RulePages(
      Shell shell,
      ConsoleStores stores,
      RuleBook book,
      RuleTable table,
      RuleForms forms,
      AlertLines lines) {
    this.shell = shell;
    this.stores = stores;
    this.book = book;
    this.table = table;
    this.forms = forms;
    this.lines = lines;
  }

  void list(Context ctx) {
    Times times = shell.times(ctx);
    List<RuleRow> rows =
        rules().all().stream()
            .filter(Gate.sight(ctx)::sees)
            .map(rule -> table.row(rule, times, shell.now()))
            .toList();
    shell.show(ctx, "rules", new RulesPage(shell.frame(ctx, "Rules", Section.RULES), rows));
  }

  /** An empty editor, or one filled in from the stream's filter. */
  void add(Context ctx) {
    RuleFields fields =
        RuleFields.of(StreamQuery.of(ctx))
            .sharedWith(Gate.signedIn(ctx).person().team())
            .telling(onlyDestination(Gate.sight(ctx)));
    render(ctx, fields, RuleChecks.none(), fields.watch().isEmpty());
  }

  /** Where there is only one place to send to, it is chosen already. */
  private List<String> onlyDestination(Sight sight) {
    List<Destination> all =
        stores.destinations().all().stream()
            .filter(Destination::isEnabled)
            .filter(sight::sees)
            .toList();
    return all.size() == 1 ? List.of(all.get(0).id()) : List.of();
  }

  void edit(Context ctx) {
    render(ctx, RuleFields.of(rule(ctx)), RuleChecks.none(), false);
  }

  /** Shows what the rule as filled in would have caught; saves nothing. */
  void preview(Context ctx) {
    RuleFields fields = RuleFields.sent(ctx, Requests.field(ctx, "id"));
    RuleChecks checks = RuleChecks.words(fields, book);
    if (Requests.fromHtmx(ctx)) {
      shell.showPart(
          ctx, "preview", Map.of("preview", preview(ctx, fields), "error", checks.error()));
    } else {
      render(ctx, fields, checks, false);
    }
  }

  void create(Context ctx) {
    save(ctx, "");
  }

  void change(Context ctx) {
    save(ctx, rule(ctx).id());
  }

  private void save(Context ctx, String id) {
    RuleFields fields = RuleFields.sent(ctx, id);
    boolean draft = Requests.field(ctx, "action").equals("draft");
    RuleChecks checks = RuleChecks.all(fields, book, draft);
    if (!checks.passed()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      render(ctx, fields, checks, false);
      return;
    }
    requireSeen(ctx, id, fields);
    RuleDraft saved = kept(ctx, id, fields, draft);
    Rule rule = store(id, saved);
    Done done = draft ? Done.DRAFT_SAVED : Done.RULE_SAVED;
    Shell.goTo(ctx, done.on(Address.to("/rules/" + Address.encoded(rule.id()))));
  }

  /** A rule stays whose it is when a colleague changes it; a new one is its maker's team's too. */
  private RuleDraft kept(Context ctx, String id, RuleFields fields, boolean asDraft) {
    Person person = Gate.signedIn(ctx).person();
    Optional<Rule> before = rules().find(id);
    RuleDraft draft = fields.draft(before.map(Rule::owner).orElse(person.id()), asDraft);
    Optional<String> usual = before.isPresent() ? before.get().team() : person.team();
    Optional<String> team = ctx.formParam("team") == null ? usual : draft.team();
    return new RuleDraft(
        draft.name(),
        draft.owner(),
        team,
        draft.note(),
        draft.watch(),
        draft.tell(),
        draft.draft());
  }

  /** A rule tells only who its keeper may see, and whom it told already. */
  private void requireSeen(Context ctx, String id, RuleFields fields) {
    Sight sight = Gate.sight(ctx);
    List<String> told = rules().find(id).map(rule -> rule.tell().destinations()).orElse(List.of());
    boolean seen =
        fields.tell().destinations().stream()
            .filter(one -> !told.contains(one))
            .allMatch(one -> stores.destinations().find(one).filter(sight::sees).isPresent());
    if (!seen) {
      throw new BadRequestResponse("A destination of this rule does not exist.");
    }
  }

  /** Checked once more by the rule book, which has the last word. */
  private Rule store(String id, RuleDraft draft) {
    SaveResult result = id.isEmpty() ? book.add(draft) : book.change(id, draft);
    if (result instanceof SaveResult.Saved saved) {
      return saved.rule();
    }
    throw result instanceof SaveResult.Refused refused
        ? new BadRequestResponse(refused.message())
        : new NotFoundResponse();
  }

  private void render(Context ctx, RuleFields fields, RuleChecks checks, boolean empty) {
    Optional<Rule> saved = Optional.of(fields.id()).flatMap(rules()::find);
    String title = saved.map(Rule::name).orElse("New rule");
    boolean draft = saved.map(rule -> rule.state() == RuleState.DRAFT).orElse(true);
    shell.show(
        ctx,
        "rule",
        new RuleEditorPage(
            shell.frame(ctx, title, Section.RULES),
            forms.form(fields, draft, Gate.sight(ctx)),
            checks.problems(),
            checks.error(),
            empty ? Optional.empty() : preview(ctx, fields),
            saved.map(rule -> table.row(rule, shell.times(ctx), shell.now())),
            saved.map(rule -> alerts(ctx, rule)).orElse(List.of())));
  }

  private Optional<PreviewView> preview(Context ctx, RuleFields fields) {
    return new Previews(stores.articles(), book).of(fields, shell.zone(ctx), shell.now());
  }

  private List<AlertLine> alerts(Context ctx, Rule rule) {
    Ledger ledger = stores.ledger();
    return ledger.newestAlerts(Optional.of(rule.id()), ALERTS).stream()
        .map(alert -> lines.of(alert, shell.times(ctx)))
        .toList();
  }

  private Rule rule(Context ctx) {
    return rules().find(ctx.pathParam("rule")).orElseThrow(NotFoundResponse::new);
  }

  private Rules rules() {
    return stores.rules();
  }
}

package io.wirewatch.alerts.console;

import io.wirewatch.alerts.Receiver;
import io.wirewatch.alerts.api.ApiRoutes;
import io.wirewatch.alerts.console.access.ProxySettings;
import io.wirewatch.alerts.deliver.DestinationTryouts;
import io.wirewatch.alerts.deliver.Tryouts;
import io.wirewatch.alerts.deliver.mail.MailFolder;
import io.wirewatch.alerts.deliver.mail.MailNotifier;
import io.wirewatch.alerts.deliver.mail.MailSettings;
import io.wirewatch.alerts.deliver.slack.SlackNotifier;
import io.wirewatch.alerts.deliver.stream.StreamNotifier;
import io.wirewatch.alerts.deliver.webhook.WebhookNotifier;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.oidc.OidcSettings;
import io.wirewatch.alerts.rejections.RejectionCount;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.AttemptResult;
import io.wirewatch.alerts.store.DatabaseSettings;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Stage;
import io.wirewatch.runtime.fetch.SafeFetcher;
import io.wirewatch.runtime.health.HealthReport;
import io.wirewatch.runtime.health.Status;
import io.wirewatch.runtime.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A console on a real store in a folder, with whatever news a test gives it. */
final class Newsroom implements AutoCloseable {
  static final String STREAM_TOKEN = "stream-token-of-the-test";
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  final AlertsStore store;
  final KeptMails mails = new KeptMails();
  final Receiver receiver = new Receiver();
  final MailFolder outbox;
  private final SafeFetcher fetcher = receiver.fetcher();
  final KeptPost post = new KeptPost();
  final SampleSources sources;
  final InstantSource clock;
  private final ConsoleServer server;

  Newsroom(Path folder, InstantSource clock, ConsoleSettings settings) {
    this.clock = clock;
    this.sources = new SampleSources(clock);
    this.store =
        AlertsStore.open(
            new DatabaseSettings(
                "jdbc:sqlite:" + folder.resolve("alerts.db"), Optional.empty(), Optional.empty()),
            new Random(7));
    this.outbox = new MailFolder(folder.resolve("outbox"));
    this.server = ConsoleServer.start(settings, stores(), outside(), clock, new Random(8));
  }

  private Outside outside() {
    HealthReport.Entry well =
        new HealthReport.Entry("database", Status.UP, clock.instant(), "SQLite");
    HealthReport health = new HealthReport(Status.UP, List.of(well));
    RejectionCount rejected =
        new RejectionCount(Stage.PARSE, FailureReason.STORAGE, 3, clock.instant());
    return new Outside(
        sources,
        post,
        () -> health,
        () -> List.of(rejected),
        tryouts(),
        ApiRoutes.of(store, sources, clock));
  }

  /** Real senders: mails into a folder, calls to the receiver on loopback. */
  private Tryouts tryouts() {
    Links links = new Links(() -> URI.create(url()));
    return new DestinationTryouts(
        store,
        List.of(
            MailNotifier.keeping(
                store, MailSettings.files(Path.of("outbox")), outbox, links, ZONE, clock),
            new WebhookNotifier(fetcher, store.destinations(), links, clock),
            new SlackNotifier(fetcher, store.people(), links, clock),
            new StreamNotifier()),
        links,
        clock,
        new Random(9));
  }

  /** Loopback, any port. */
  static ConsoleSettings settings(boolean openStream) {
    ConsoleSettings standard = ConsoleSettings.standard();
    return new ConsoleSettings(
        standard.bindAddress(),
        0,
        false,
        Optional.empty(),
        List.of(),
        standard.sessionIdle(),
        standard.sessionLongest(),
        ZONE.getId(),
        openStream,
        Optional.of(new Secret(STREAM_TOKEN)),
        Optional.empty(),
        OidcSettings.none(),
        ProxySettings.none());
  }

  /** The same with an identity provider and proxies. */
  static ConsoleSettings settings(OidcSettings oidc, ProxySettings proxy) {
    ConsoleSettings usual = settings(false);
    return new ConsoleSettings(
        usual.bindAddress(),
        usual.port(),
        usual.nextFreePort(),
        usual.publicUrl(),
        usual.hosts(),
        usual.sessionIdle(),
        usual.sessionLongest(),
        usual.zone(),
        usual.openStream(),
        usual.streamToken(),
        usual.owner(),
        oidc,
        proxy);
  }

  private ConsoleStores stores() {
    return ConsoleStores.of(store, Optional.of(mails));
  }

  ConsoleServer server() {
    return server;
  }

  List<Route> routes() {
    return server.routes();
  }

  String url() {
    return server.url().toString();
  }

  Person person(String name, Role role) {
    return store.people().add(name + "@desk.example", name, role, ZONE, clock.instant());
  }

  void accept(List<Clipping> news) {
    store
        .inbox()
        .inBatch(
            batch -> {
              for (Clipping one : news) {
                batch.saveArticle(one.build(), clock.instant());
              }
            });
  }

  Destination mail(String address, Person owner) {
    return store.destinations().add(DestinationKind.MAIL, "", owner.id(), address, clock.instant());
  }

  Rule rule(RuleDraft draft) {
    return store.rules().add(draft, clock.instant());
  }

  /** A rule that watches for topics. */
  static RuleDraft draft(Person owner, String name, List<String> topics, String... destinations) {
    return RuleDraft.of(
        name, owner.id(), Watch.forWords("").onTopics(topics), Tell.to(List.of(destinations)));
  }

  /** Makes an alert of a rule about an article, with one message to each destination. */
  Alert tell(Rule rule, Clipping clipping) {
    List<Alert> made = new ArrayList<>();
    EnrichedArticle enriched = clipping.build();
    LedgerEntry entry = entry(rule, enriched, LedgerState.TOLD, "");
    store
        .inbox()
        .inBatch(
            batch ->
                made.add(batch.tell(entry, facts(rule, enriched), rule.tell().destinations())));
    return made.get(0);
  }

  void enter(Rule rule, Clipping clipping, LedgerState state, String reason) {
    EnrichedArticle enriched = clipping.build();
    LedgerEntry entry = entry(rule, enriched, state, reason);
    store
        .inbox()
        .inBatch(
            batch -> {
              if (state == LedgerState.HELD) {
                batch.hold(entry, facts(rule, enriched));
              } else {
                batch.enter(entry);
              }
            });
  }

  private LedgerEntry entry(Rule rule, EnrichedArticle enriched, LedgerState state, String reason) {
    return new LedgerEntry(
        rule.id(),
        rule.version(),
        enriched.article().id(),
        enriched.article().revision(),
        enriched.storyId(),
        clock.instant(),
        state,
        reason,
        Optional.empty(),
        Optional.empty());
  }

  private static AlertFacts facts(Rule rule, EnrichedArticle enriched) {
    Article article = enriched.article();
    return new AlertFacts(
        rule.id(),
        rule.name(),
        rule.owner(),
        article.id(),
        article.revision(),
        enriched.storyId(),
        article.title(),
        article.url(),
        article.source().name(),
        article.source().region(),
        enriched.language().code(),
        article.publishedAt(),
        article.firstSeenAt(),
        article.fetchedAt(),
        List.of(new Snippet(article.title(), List.of(new TextSpan(0, 4)))),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** Records an attempt at the next message due to a destination. */
  void attempt(
      Destination destination, MessageState state, Optional<FailureReason> reason, String reply) {
    Instant now = clock.instant();
    Message message =
        store.outbox().claim(destination.id(), now, Duration.ofMinutes(1)).orElseThrow();
    Instant next = state == MessageState.FAILED ? now.plus(Duration.ofMinutes(5)) : now;
    store
        .outbox()
        .record(
            message,
            now,
            Duration.ofMillis(84),
            new AttemptResult(state, reason, reply, next, Optional.empty()));
    mails.keep(message, now);
  }

  @Override
  public void close() {
    server.close();
    store.close();
    fetcher.close();
    receiver.close();
  }
}

package io.wirewatch.alerts;

import io.wirewatch.alerts.api.ApiRoutes;
import io.wirewatch.alerts.console.ConsoleServer;
import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.Outside;
import io.wirewatch.alerts.deliver.DestinationTryouts;
import io.wirewatch.alerts.deliver.Notifier;
import io.wirewatch.alerts.deliver.OutboxWorker;
import io.wirewatch.alerts.deliver.RetrySchedule;
import io.wirewatch.alerts.deliver.TroubleNotices;
import io.wirewatch.alerts.deliver.Tryouts;
import io.wirewatch.alerts.deliver.mail.Letters;
import io.wirewatch.alerts.deliver.mail.MailFolder;
import io.wirewatch.alerts.deliver.mail.MailNotifier;
import io.wirewatch.alerts.deliver.slack.SlackNotifier;
import io.wirewatch.alerts.deliver.stream.StreamNotifier;
import io.wirewatch.alerts.deliver.webhook.WebhookNotifier;
import io.wirewatch.alerts.inbox.ArticleFlow;
import io.wirewatch.alerts.inbox.HeldMatches;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.rejections.RejectionTally;
import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.sources.ChannelSources;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.OutboxMails;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.StoreException;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.SafeFetcher;
import io.wirewatch.runtime.health.CheckResult;
import io.wirewatch.runtime.health.Health;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.service.Lifecycle;
import io.wirewatch.runtime.service.Service;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Matches enriched articles against rules and tells people, until closed. Starting does not wait
 * for the first article.
 */
public final class AlertsApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertsApp.class);
  private static final Duration STOP_DEADLINE = Duration.ofSeconds(22);
  private static final String USER_AGENT = "Wirewatch-Webhook/1";

  private final AlertsSettings settings;
  private final Service service;
  private final AlertsStore store;
  private final RuleBook rules;
  private final Optional<MailFolder> mailFolder;
  private final Lifecycle lifecycle = new Lifecycle(STOP_DEADLINE);
  private Optional<ConsoleServer> console = Optional.empty();

  private AlertsApp(AlertsSettings settings, Service service, AlertsStore store) {
    this.settings = settings;
    this.service = service;
    this.store = lifecycle.closing("database", store);
    this.rules = new RuleBook(store.rules(), service.clock());
    this.mailFolder = settings.mail().outboxDir().map(MailFolder::new);
  }

  /**
   * Starts reading and sending.
   *
   * @throws StoreException where the database cannot be opened
   * @throws InterruptedException where the thread was told to stop meanwhile
   */
  public static AlertsApp start(AlertsSettings settings, Service service)
      throws InterruptedException {
    ensureChannels(service.kafka());
    AlertsStore store = StoreOpening.open(settings.database(), settings.seal(), new SecureRandom());
    AlertsApp app = new AlertsApp(settings, service, store);
    try {
      app.run();
      return app;
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
  }

  /** What alerts remembers: for pages, and for setting up rules and destinations. */
  public AlertsStore store() {
    return store;
  }

  /** The rules at work; changes to rules go through it. */
  public RuleBook rules() {
    return rules;
  }

  /** Mails kept as files; empty where mails are sent. */
  public Optional<OutboxMails> outboxMails() {
    return mailFolder.map(folder -> folder);
  }

  /** The pages for the newsroom. */
  public ConsoleServer console() {
    return console.orElseThrow();
  }

  @Override
  public void close() {
    lifecycle.close();
  }

  private Person owner(String address) {
    return store
        .people()
        .add(address, address, Role.ADMIN, ZoneId.of(settings.zone()), service.clock().instant());
  }

  private static void ensureChannels(KafkaConnection kafka) throws InterruptedException {
    try (Admin admin = kafka.admin()) {
      new ChannelSetup(admin, kafka.settings().replicationFactor())
          .ensure(
              List.of(
                  Channels.ENRICHED_ARTICLES,
                  Channels.REJECTIONS,
                  Channels.FEEDS,
                  Channels.FEED_STATUS,
                  Channels.FEED_INQUIRIES,
                  Channels.FEED_FINDINGS));
    }
  }

  private void run() {
    Optional<Person> owner = settings.console().owner().map(this::owner);
    Links links = new Links(() -> console().url());
    MailNotifier mail = mail(links);
    List<Notifier> notifiers = notifiers(mail, links);
    ConsoleServer pages =
        consoleServer(
            new DestinationTryouts(store, notifiers, links, service.clock(), new SecureRandom()));
    console = Optional.of(pages);
    LOG.info("Console: {}", pages.url());
    owner.ifPresent(
        person -> LOG.info("Sign-in link, once, for 15 minutes: {}", pages.signInLink(person)));
    OutboxWorker outbox =
        lifecycle.closing(
            "outbox",
            new OutboxWorker(
                store,
                notifiers,
                new RetrySchedule(service.random()),
                settings.hourlyCaps(),
                service.clock(),
                service.meters()));
    ArticleFlow flow =
        lifecycle.closing(
            "inbox",
            ArticleFlow.start(
                service.kafka(), store, rules, service.clock(), service.meters(), outbox::poke));
    StoreGauges gauges = new StoreGauges(store, service.clock());
    gauges.register(service.meters());
    watch(flow, gauges);
    keepHouse(gauges, outbox, new TroubleNotices(store, mail::letter, links, service.clock()));
    outbox.start();
    LOG.info("Alerts at work, {} rules", store.rules().all().size());
  }

  private ConsoleServer consoleServer(Tryouts tryouts) {
    ChannelSources sources =
        lifecycle.closing(
            "sources", ChannelSources.follow(service.kafka(), service.clock(), service.random()));
    return lifecycle.closing(
        "console",
        ConsoleServer.start(
            settings.console(),
            ConsoleStores.of(store, outboxMails()),
            outside(sources, tryouts),
            service.clock(),
            new SecureRandom()));
  }

  private Outside outside(ChannelSources sources, Tryouts tryouts) {
    Letters letters =
        lifecycle.closing(
            "letters",
            Letters.of(settings.mail(), mailFolder, service.clock(), new SecureRandom()));
    RejectionTally rejections =
        lifecycle.closing("rejections", RejectionTally.follow(service.kafka()));
    return new Outside(
        sources,
        letters,
        service.health()::readiness,
        rejections::counts,
        tryouts,
        ApiRoutes.of(store, sources, service.clock()));
  }

  private List<Notifier> notifiers(MailNotifier mail, Links links) {
    return List.of(
        mail,
        new WebhookNotifier(
            fetcher("webhook connections"), store.destinations(), links, service.clock()),
        new SlackNotifier(fetcher("Slack connections"), store.people(), links, service.clock()),
        new StreamNotifier());
  }

  private SafeFetcher fetcher(String purpose) {
    List<AllowedAddress> allowed =
        settings.webhookAddresses().stream().map(AllowedAddress::of).toList();
    return lifecycle.closing(
        purpose,
        new SafeFetcher(FetchLimits.forWebhooks(), AddressRules.allowing(allowed), USER_AGENT));
  }

  private MailNotifier mail(Links links) {
    ZoneId zone = ZoneId.of(settings.zone());
    return mailFolder
        .map(
            folder ->
                MailNotifier.keeping(store, settings.mail(), folder, links, zone, service.clock()))
        .orElseGet(() -> MailNotifier.smtp(store, settings.mail(), links, zone, service.clock()));
  }

  private void watch(ArticleFlow flow, StoreGauges gauges) {
    Health health = service.health();
    health.add("database", this::database);
    health.add("inbox", flow::check);
    health.add("destinations", gauges::destinations);
    health.add("ledger", gauges::ledger);
    lifecycle.onClose(
        "health checks",
        () -> List.of("database", "inbox", "destinations", "ledger").forEach(health::remove));
  }

  private CheckResult database() {
    try {
      store.check();
      return CheckResult.up(store.isShared() ? "PostgreSQL" : "SQLite");
    } catch (StoreException e) {
      return CheckResult.down("the database does not answer");
    }
  }

  private void keepHouse(StoreGauges gauges, OutboxWorker outbox, TroubleNotices notices) {
    HeldMatches held = new HeldMatches(store.inbox(), store.rules(), service.clock());
    PeopleUpkeep people = new PeopleUpkeep(store, settings.console(), service.clock());
    Housekeeping housekeeping = lifecycle.closing("housekeeping", new Housekeeping());
    housekeeping.every(10, "Reading figures", gauges::refresh);
    housekeeping.every(60, "Adding up the ledger", gauges::watchLedger);
    housekeeping.every(600, "Forgetting what is over", people::forget);
    housekeeping.every(30, "Telling of destinations in trouble", notices::look);
    housekeeping.every(
        1,
        "Deciding held matches",
        () -> {
          if (held.release()) {
            outbox.poke();
          }
        });
  }
}

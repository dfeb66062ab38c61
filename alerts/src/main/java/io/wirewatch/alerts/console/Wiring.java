package io.wirewatch.alerts.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.wirewatch.alerts.console.SignInPages.SignInRules;
import io.wirewatch.alerts.console.access.Bearer;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.HostRule;
import io.wirewatch.alerts.console.access.Limits;
import io.wirewatch.alerts.console.access.Proxies;
import io.wirewatch.alerts.console.access.ProxySignIn;
import io.wirewatch.alerts.console.access.Sessions;
import io.wirewatch.alerts.console.access.StreamPass;
import io.wirewatch.alerts.deliver.Tryouts;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.oidc.OidcClient;
import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.runtime.settings.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The console's parts, put together by hand, top to bottom. */
record Wiring(Gate gate, Failures failures, Audited audited, Routes routes)
    implements AutoCloseable {
  private static final int SIGN_IN_TRIES = 30;

  static Wiring of(
      ConsoleSettings settings,
      ConsoleStores stores,
      Outside outside,
      InstantSource clock,
      RandomGenerator random,
      Supplier<URI> home) {
    Sources sources = outside.sources();
    boolean secure = settings.isSecure();
    Sessions sessions =
        new Sessions(
            stores.people(), clock, settings.sessionIdle(), settings.sessionLongest(), secure);
    DeletedRules deleted = new DeletedRules();
    Proxies proxies = new Proxies(settings.proxy());
    Gate gate = gate(settings, stores, sessions, proxies, clock, deleted);
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    Shell shell = new Shell(templates, stores, sources, clock, settings.zoneId());
    Invitations invitations = new Invitations(stores.people(), outside.post(), home);
    Optional<OidcClient> provider =
        settings.oidc().issuer().map(issuer -> new OidcClient(settings.oidc(), clock, random));
    SignInPages signIn =
        new SignInPages(
            shell,
            stores.people(),
            sessions,
            new SignInLinks(stores.people(), invitations, clock),
            new SignInRules(
                new Limits(clock, SIGN_IN_TRIES, Duration.ofMinutes(1)),
                proxies,
                provider.map(OidcClient::button)));
    Entrance entrance = entrance(shell, stores, sessions, signIn, provider, home);
    PeopleRoutes people = people(shell, stores, sessions, invitations, outside, settings);
    List<Route> more = more(shell, stores, outside, home);
    Routes routes = routes(shell, entrance, stores, sources, clock, deleted, gate, people, more);
    return new Wiring(
        gate, new Failures(shell, random), new Audited(stores.audit(), clock), routes);
  }

  private static Gate gate(
      ConsoleSettings settings,
      ConsoleStores stores,
      Sessions sessions,
      Proxies proxies,
      InstantSource clock,
      DeletedRules deleted) {
    return new Gate(
        new HostRule(settings.allHosts()),
        new ProxySignIn(
            proxies, stores.people(), sessions, stores.audit(), clock, settings.zoneId()),
        new Bearer(stores.apiTokens(), stores.people(), clock),
        new StreamPass(settings.openStream(), settings.streamToken().map(Secret::value)),
        new Ownership(stores, deleted).belongings());
  }

  private static Entrance entrance(
      Shell shell,
      ConsoleStores stores,
      Sessions sessions,
      SignInPages signIn,
      Optional<OidcClient> provider,
      Supplier<URI> home) {
    OidcPages oidc = new OidcPages(shell, stores.people(), sessions, provider, home, signIn);
    return new Entrance(signIn, oidc, provider);
  }

  private static Routes routes(
      Shell shell,
      Entrance entrance,
      ConsoleStores stores,
      Sources sources,
      InstantSource clock,
      DeletedRules deleted,
      Gate gate,
      PeopleRoutes people,
      List<Route> more) {
    TopicNames topics = TopicNames.read();
    SearchDesk searches = new SearchDesk();
    AlertLines lines = new AlertLines(stores);
    return new Routes(
        new Assets(),
        entrance,
        new StreamPages(
            shell,
            stores,
            searches,
            new FilterWords(topics, stores.articles()),
            new StoryCards(topics, stores.ledger(), stores.rules())),
        new StoryPages(shell, stores, new ArticleCards(topics), lines),
        new RulePages(
            shell,
            stores,
            new RuleBook(stores.rules(), clock),
            new RuleTable(topics, stores, searches),
            new RuleForms(topics, stores),
            lines),
        new RuleActions(shell, stores.rules(), deleted),
        new MessagePages(shell, stores, lines),
        sources(shell, sources, stores),
        new OtherPages(shell, topics),
        new UnsubscribePages(shell, stores),
        people,
        new LiveStreams(stores, searches, gate, clock),
        more);
  }

  private static PeopleRoutes people(
      Shell shell,
      ConsoleStores stores,
      Sessions sessions,
      Invitations invitations,
      Outside outside,
      ConsoleSettings settings) {
    return new PeopleRoutes(
        new PreferencePages(shell, stores, sessions),
        new AdminPeople(shell, stores.people(), sessions, invitations),
        new AdminSessions(shell, stores, sessions),
        new AdminAudit(shell, stores.audit(), stores.people()),
        new AdminSystem(shell, outside, stores.banner(), settings));
  }

  private static List<Route> more(
      Shell shell, ConsoleStores stores, Outside outside, Supplier<URI> home) {
    DestinationRoutes destinations = destinations(shell, stores, outside.tryouts(), home);
    List<Route> desk = DeskRoutes.all(shell, stores, outside.sources(), home);
    return Stream.of(destinations.all(), desk, outside.more()).flatMap(List::stream).toList();
  }

  private static DestinationRoutes destinations(
      Shell shell, ConsoleStores stores, Tryouts tryouts, Supplier<URI> home) {
    DestinationTable table = new DestinationTable(stores);
    DestinationList list = new DestinationList(shell, stores, table);
    DestinationPages pages =
        new DestinationPages(shell, stores, table, new CallLines(stores, tryouts));
    return new DestinationRoutes(
        list,
        new DestinationAdding(shell, stores, list, pages, tryouts),
        pages,
        new DestinationActions(shell, stores, pages, tryouts),
        new ConfirmPages(shell, stores),
        new FeedPages(shell, stores, list, new Links(home)));
  }

  private static SourceRoutes sources(Shell shell, Sources sources, ConsoleStores stores) {
    return new SourceRoutes(
        new SourcePages(shell, sources, new SourceTable(stores.articles())),
        new SourceActions(shell, sources),
        new SourceAdding(shell, sources),
        new SourceImport(shell, sources));
  }

  @Override
  public void close() {
    routes.live().close();
    routes.entrance().close();
  }
}

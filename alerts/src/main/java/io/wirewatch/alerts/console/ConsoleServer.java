package io.wirewatch.alerts.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.sources.SourcesUnavailable;
import io.wirewatch.alerts.store.Person;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** The console over HTTP: answers from {@link #start} until it is closed. */
public final class ConsoleServer implements AutoCloseable {
  private static final long LARGEST_REQUEST = 64 * 1024;

  /** A file of sources, and what stands around it in a request. */
  private static final int LARGEST_UPLOAD = 1_100_000;

  private static final int PORTS_TRIED = 50;

  private final Javalin http;
  private final Wiring wiring;
  private final ConsoleSettings settings;
  private final ConsoleStores stores;
  private final InstantSource clock;

  private ConsoleServer(
      Javalin http,
      Wiring wiring,
      ConsoleSettings settings,
      ConsoleStores stores,
      InstantSource clock) {
    this.http = http;
    this.wiring = wiring;
    this.settings = settings;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * Starts answering.
   *
   * @param outside what it knows beside the store
   * @param random for ids of error pages and what signing in is proven by; secure, outside tests
   * @throws IllegalStateException when other machines could reach it before anybody can sign in
   */
  public static ConsoleServer start(
      ConsoleSettings settings,
      ConsoleStores stores,
      Outside outside,
      InstantSource clock,
      RandomGenerator random) {
    if (!settings.isLoopback() && stores.people().all().isEmpty()) {
      throw new IllegalStateException(
          "The console listens beyond this machine only once somebody can sign in: add a person first.");
    }
    AtomicInteger port = new AtomicInteger();
    Wiring wiring =
        Wiring.of(settings, stores, outside, clock, random, () -> settings.url(port.get()));
    Javalin http = listen(settings, wiring);
    port.set(http.port());
    return new ConsoleServer(http, wiring, settings, stores, clock);
  }

  private static Javalin listen(ConsoleSettings settings, Wiring wiring) {
    int port = settings.port();
    int last = settings.nextFreePort() && port > 0 ? port + PORTS_TRIED : port;
    while (true) {
      try {
        return Javalin.create(config -> configure(config, wiring))
            .start(settings.bindAddress(), port);
      } catch (JavalinBindException taken) {
        if (port >= last) {
          throw taken;
        }
        port++;
      }
    }
  }

  private static void configure(JavalinConfig config, Wiring wiring) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(LARGEST_UPLOAD, SizeUnit.BYTES);
    config.routes.before(wiring.gate()::greet);
    config.routes.before(ConsoleServer::refuseTooLarge);
    config.routes.beforeMatched(wiring.gate()::check);
    config.routes.exception(HttpResponseException.class, wiring.failures()::refused);
    config.routes.exception(SourcesUnavailable.class, wiring.failures()::unavailable);
    config.routes.exception(Exception.class, wiring.failures()::broken);
    for (Route route : wiring.routes().all()) {
      config.routes.addHttpHandler(
          route.method(), route.path(), wiring.audited().handler(route), route.access());
    }
  }

  private static void refuseTooLarge(Context ctx) {
    if (ctx.contentLength() > LARGEST_UPLOAD) {
      throw new ContentTooLargeResponse("That is more than this console takes at once.");
    }
  }

  /** Everything it answers to. */
  List<Route> routes() {
    return wiring.routes().all();
  }

  /** The port it listens on. */
  public int port() {
    return http.port();
  }

  /** How people reach it. */
  public URI url() {
    return settings.url(port());
  }

  /** Makes a link that signs that person in, once, within 15 minutes. */
  public URI signInLink(Person person) {
    String key =
        stores.people().makeSignInToken(person.id(), Invitations.LINK_VALID, clock.instant());
    return url().resolve(Address.to("/start").with("key", key).toString());
  }

  @Override
  public void close() {
    wiring.close();
    http.stop();
  }
}

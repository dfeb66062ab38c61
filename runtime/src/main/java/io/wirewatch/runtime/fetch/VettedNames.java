package io.wirewatch.runtime.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The client's resolver: every answer for a name is vetted, one bad answer refuses the name, and
 * the client connects to these very answers, so that nothing can change between asking and
 * connecting.
 *
 * <p>The system's resolver cannot be interrupted; it runs on threads of its own, so that a name
 * server that says nothing costs the caller {@link FetchLimits#dns()} and not more.
 */
final class VettedNames implements DnsResolver, AutoCloseable {
  private static final int THREADS = 32;
  private static final int WAITING = 1000;

  /** More are never tried: a name may hold hundreds, all of them silent. */
  private static final int MOST_TRIED = 6;

  private static final Duration AFTER_DEADLINE = Duration.ofMillis(200);

  private final Names names;
  private final AddressRules rules;
  private final Duration patience;
  private final Watchdog watchdog;
  private final ThreadPoolExecutor threads;

  VettedNames(Names names, AddressRules rules, Duration patience, Watchdog watchdog) {
    this.names = names;
    this.rules = rules;
    this.patience = patience;
    this.watchdog = watchdog;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            task -> Watchdog.daemon(task, "fetch-dns"));
    this.threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Why this host may not be opened, if it is an IP address and the rules say so; names are not
   * looked up.
   */
  Optional<String> refusalOfLiteral(String host, int port) {
    return literal(host)
        .flatMap(address -> rules.refusal(address, port))
        .map(what -> sentence(host, what));
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    try {
      return vetted(host, port);
    } catch (FetchProblem problem) {
      throw (UnknownHostException) new UnknownHostException(host).initCause(problem);
    }
  }

  private List<InetSocketAddress> vetted(String host, int port) throws FetchProblem {
    Exchange exchange = watchdog.current();
    exchange.enter("looking up " + host);
    Optional<InetAddress> literal = literal(host);
    List<InetAddress> answers =
        literal.isPresent() ? List.of(literal.get()) : answers(host, exchange);
    for (InetAddress answer : answers) {
      Optional<String> refusal = rules.refusal(answer, port);
      if (refusal.isPresent()) {
        throw new FetchProblem(FetchFailure.ADDRESS_REFUSED, sentence(host, refusal.get()));
      }
    }
    exchange.enter("connecting to " + host);
    return answers.stream()
        .limit(MOST_TRIED)
        .map(answer -> new InetSocketAddress(answer, port))
        .toList();
  }

  private List<InetAddress> answers(String host, Exchange exchange) throws FetchProblem {
    Future<InetAddress[]> lookUp = submit(host);
    try {
      // A moment longer than the whole exchange may last, so that its own deadline speaks first.
      long most = Math.min(patience.toNanos(), exchange.left().plus(AFTER_DEADLINE).toNanos());
      return known(host, lookUp.get(most, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      exchange.check();
      throw problem(
          "The name servers gave no answer for "
              + host
              + " within "
              + Words.duration(patience)
              + ".");
    } catch (ExecutionException e) {
      throw failed(host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw problem("The look-up of " + host + " was interrupted.");
    } finally {
      lookUp.cancel(true);
    }
  }

  private Future<InetAddress[]> submit(String host) throws FetchProblem {
    try {
      return threads.submit(() -> names.lookUp(host));
    } catch (RejectedExecutionException e) {
      throw problem(
          "Too many names are being looked up at once; "
              + host
              + " has to wait for a later attempt.");
    }
  }

  private static List<InetAddress> known(String host, InetAddress[] answers) throws FetchProblem {
    if (answers.length == 0) {
      throw unknown(host);
    }
    return Arrays.asList(answers);
  }

  private static FetchProblem failed(String host, ExecutionException failure) {
    if (failure.getCause() instanceof Error error) {
      throw error;
    }
    return unknown(host);
  }

  private static FetchProblem unknown(String host) {
    return problem(
        "No address is known for "
            + host
            + ". Check the spelling, or whether the site still exists.");
  }

  private static FetchProblem problem(String detail) {
    return new FetchProblem(FetchFailure.DNS, detail);
  }

  private static Optional<InetAddress> literal(String host) {
    return Literal.of(host.replaceAll("^\\[(.*)]$", "$1"));
  }

  private static String sentence(String host, String what) {
    return host
        + " leads to "
        + what
        + ". Wirewatch opens public internet addresses only; exceptions are listed by the operator, as network and port.";
  }

  /** Not enough to vet with: whether an exception applies depends on the port. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw new UnknownHostException(host + " was looked up without a port");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

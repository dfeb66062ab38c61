package io.wirewatch.runtime.fetch;

import io.wirewatch.runtime.fetch.CautiousExecutor.StaleConnection;
import io.wirewatch.runtime.fetch.FetchResult.Fetched;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One fetch from the address asked for, over its redirects, to the answer; used once, on one
 * thread.
 */
final class Journey {
  private final Transport transport;
  private final VettedNames names;
  private final FetchLimits limits;
  private final Exchange exchange;
  private final Set<URI> seen = new HashSet<>();
  private final List<URI> permanentMoves = new ArrayList<>();
  private boolean permanentSoFar = true;

  Journey(Transport transport, VettedNames names, FetchLimits limits, Exchange exchange) {
    this.transport = transport;
    this.names = names;
    this.limits = limits;
    this.exchange = exchange;
  }

  Fetched make(FetchRequest request) throws IOException {
    Hop hop = new Hop(request.method(), vetted(request.url()), request.headers(), request.body());
    for (int left = request.redirects(); ; left--) {
      checkHost(hop);
      try (Answer answer = sent(hop)) {
        if (request.redirects() == 0 || !hop.isRead() || !Redirection.isOne(answer.status())) {
          return arrived(hop, answer);
        }
        hop = next(hop, answer, left);
      }
    }
  }

  private static URI vetted(URI url) throws FetchProblem {
    UrlVerdict verdict = UrlRules.vet(url.toString());
    if (verdict instanceof UrlVerdict.Accepted accepted) {
      return accepted.url();
    }
    throw new FetchProblem(FetchFailure.URL_REFUSED, ((UrlVerdict.Refused) verdict).reason());
  }

  /**
   * Addresses written as numbers are judged here too, not only when the client asks its resolver
   * for them.
   */
  private void checkHost(Hop hop) throws FetchProblem {
    Optional<String> refusal = names.refusalOfLiteral(hop.url().getHost(), hop.port());
    if (refusal.isPresent()) {
      throw new FetchProblem(FetchFailure.ADDRESS_REFUSED, refusal.get());
    }
  }

  /** Goes on to a fresh connection where kept ones turn out dead; each try uses one up. */
  private Answer sent(Hop hop) throws IOException {
    while (true) {
      var request = new HopRequest(hop);
      exchange.begin(request);
      exchange.enter("connecting to " + hop.url().getHost());
      try {
        return new Answer(transport.open(hop, request), request);
      } catch (StaleConnection e) {
        exchange.check();
      } catch (RuntimeException | Error e) {
        request.cancel(); // the client gives a connection back after exceptions only
        throw e;
      }
    }
  }

  private Hop next(Hop hop, Answer answer, int left) throws FetchProblem {
    seen.add(hop.url());
    Hop next = Redirection.after(hop, answer.headers());
    if (seen.contains(next.url())) {
      throw tooMany(
          "The site redirects in a circle, back to " + BadUrl.shown(next.url().toString()) + ".");
    }
    if (left == 0) {
      throw tooMany(
          "The site redirects more often than the " + (seen.size() - 1) + " times allowed.");
    }
    permanentSoFar &=
        Redirection.isPermanent(answer.status()) && (next.isHttps() || !hop.isHttps());
    if (permanentSoFar) {
      permanentMoves.add(next.url());
    }
    return next;
  }

  private Fetched arrived(Hop hop, Answer answer) throws IOException {
    exchange.enter("reading the answer");
    byte[] body = BodyReader.read(answer, limits);
    return new Fetched(answer.status(), hop.url(), permanentMoves, answer.headers(), body);
  }

  private static FetchProblem tooMany(String detail) {
    return new FetchProblem(FetchFailure.TOO_MANY_REDIRECTS, detail);
  }
}

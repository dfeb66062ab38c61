package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.ErrorPage;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.sources.SourcesUnavailable;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered when a page cannot be: a page with an id to quote, a problem document for
 * programs, or the way to the sign-in page. Nothing that was asked for is repeated.
 */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final Map<Integer, String> HEADINGS =
      Map.of(
          400, "That could not be read",
          403, "Not allowed",
          404, "Not here",
          413, "Too large",
          429, "Too many at once",
          503, "Not available for the moment");

  private final Shell shell;
  private final RandomGenerator random;

  Failures(Shell shell, RandomGenerator random) {
    this.shell = shell;
    this.random = random;
  }

  void refused(HttpResponseException refusal, Context ctx) {
    boolean unknown = refusal instanceof EndpointNotFound;
    int status = refusal.getStatus();
    if (Gate.reader(ctx).isEmpty() && (unknown || status == 401)) {
      askToSignIn(ctx);
    } else {
      answer(ctx, Problem.of(refusal));
    }
  }

  void unavailable(SourcesUnavailable trouble, Context ctx) {
    LOG.atWarn().log("A change of sources failed: {}", String.valueOf(trouble.getCause()));
    answer(ctx, new Problem(503, String.valueOf(trouble.getMessage()), Map.of()));
  }

  void broken(Exception failure, Context ctx) {
    String id = answer(ctx, new Problem(500, "", Map.of()));
    LOG.atError()
        .addKeyValue("errorId", id)
        .addKeyValue("route", ctx.endpoint().path)
        .setCause(failure)
        .log("a page failed");
  }

  /**
   * A reader who comes from another site arrives without the session, because its cookie is not
   * sent across sites: one more step within this site brings it along.
   */
  private void askToSignIn(Context ctx) {
    boolean page = ctx.method().equals(HandlerType.GET) && !isForPrograms(ctx);
    if (!page) {
      ctx.header("WWW-Authenticate", "Bearer");
      answer(ctx, new Problem(401, "Please sign in.", Map.of()));
    } else if (Requests.fromHtmx(ctx)) {
      ctx.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", "/sign-in");
    } else if ("cross-site".equals(ctx.header("Sec-Fetch-Site"))) {
      ctx.header("Refresh", "0; url=" + Requests.here(ctx));
      answer(ctx, new Problem(401, "One moment: checking whether you are signed in.", Map.of()));
    } else {
      Shell.goTo(ctx, Address.to("/sign-in").with("next", Requests.here(ctx)).toString());
    }
  }

  private String answer(Context ctx, Problem problem) {
    int status = problem.status();
    String id = HexFormat.of().toHexDigits(random.nextInt());
    ctx.status(status);
    if (isForPrograms(ctx)) {
      problem(ctx, problem, id);
      return id;
    }
    String heading = HEADINGS.getOrDefault(status, status < 500 ? "Not allowed" : "That failed");
    shell.show(
        ctx,
        "error",
        new ErrorPage(
            shell.frame(ctx, heading, Section.NONE), status, heading, problem.detail(), id));
    return id;
  }

  private static boolean isForPrograms(Context ctx) {
    return ctx.path().startsWith("/v1/");
  }

  /** RFC 9457; title and detail are our own words. */
  private static void problem(Context ctx, Problem problem, String id) {
    ctx.contentType("application/problem+json").result(problem.json(id));
  }
}

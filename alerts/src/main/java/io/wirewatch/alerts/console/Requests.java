package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a request carries: trimmed, and absent when empty. */
public final class Requests {
  private static final Set<String> SAID_ONCE = Set.of("done", "id", "cursor", "tried");

  private Requests() {}

  /** A parameter of the address. */
  public static Optional<String> text(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** A field of a form; empty text when it was not sent. */
  public static String field(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).map(String::strip).orElse("");
  }

  /** All values of a field of a form that may be sent several times. */
  public static List<String> fields(Context ctx, String name) {
    return ctx.formParams(name).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** A whole number in the address; the other value when it is missing or none. */
  public static long number(Context ctx, String name, long otherwise) {
    return text(ctx, name)
        .filter(value -> value.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .orElse(otherwise);
  }

  /** Whether htmx asks for a part of a page. */
  public static boolean fromHtmx(Context ctx) {
    return "true".equals(ctx.header("HX-Request"));
  }

  /** The page's own address, without what is to be said only once. */
  public static String here(Context ctx) {
    Address address = Address.to(ctx.path());
    for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
      if (!SAID_ONCE.contains(parameter.getKey())) {
        for (String value : parameter.getValue()) {
          address = address.with(parameter.getKey(), value);
        }
      }
    }
    return address.toString();
  }

  /** An address to go back to, when it is a path of ours; else the home page. */
  public static String ownPath(String address) {
    boolean ours =
        address.startsWith("/")
            && !address.startsWith("//")
            && address.chars().noneMatch(c -> c < ' ' || c == '\\');
    return ours ? address : "/";
  }
}

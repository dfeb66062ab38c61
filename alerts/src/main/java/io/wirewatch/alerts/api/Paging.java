package io.wirewatch.alerts.api;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code cursor} and {@code limit}, and other parameters of lists. */
record Paging(Optional<String> cursor, int limit) {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  static Paging of(Context ctx) {
    Optional<String> limit = text(ctx, "limit");
    boolean fits = limit.map(one -> one.matches("[0-9]{1,4}")).orElse(true);
    int asked = fits ? limit.map(Integer::parseInt).orElse(USUAL) : 0;
    if (asked < 1 || asked > MOST) {
      throw Problems.parameter("limit", "a number from 1 to " + MOST);
    }
    return new Paging(text(ctx, "cursor"), asked);
  }

  /** The cursor as a number of an event: everything after it is wanted. */
  long after() {
    return cursor
        .map(
            text -> {
              if (!text.matches("[0-9]{1,18}")) {
                throw Problems.parameter("cursor", "the \"next\" of an earlier answer");
              }
              return Long.parseLong(text);
            })
        .orElse(0L);
  }

  static Optional<String> text(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(value -> !value.isBlank());
  }

  static List<String> texts(Context ctx, String name) {
    return ctx.queryParams(name).stream().filter(value -> !value.isBlank()).toList();
  }

  /** The address of the page after a cursor, with everything else as it was asked for. */
  static String address(Context ctx, String cursor) {
    Address address = Address.to(ctx.path());
    for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
      if (!parameter.getKey().equals("cursor")) {
        for (String value : parameter.getValue()) {
          address = address.with(parameter.getKey(), value);
        }
      }
    }
    return address.with("cursor", cursor).toString();
  }
}

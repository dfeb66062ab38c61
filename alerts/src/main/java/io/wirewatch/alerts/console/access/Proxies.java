package io.wirewatch.alerts.console.access;

import io.javalin.http.Context;
import io.wirewatch.runtime.fetch.AddressBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Proxies before the console: what they say is believed only from their own addresses. */
public final class Proxies {
  private final List<AddressBlock> believed;
  private final ProxySettings settings;

  /** Believes those of the settings. */
  public Proxies(ProxySettings settings) {
    this.believed = settings.addresses().stream().map(AddressBlock::of).toList();
    this.settings = settings;
  }

  /** Whether somebody unknown whom they name becomes a reader. */
  boolean admitUnknown() {
    return settings.admitUnknown();
  }

  /** The mail address of who is signed in at a proxy we believe. */
  Optional<String> mail(Context ctx) {
    return settings.mailHeader().isEmpty() || !isBelieved(ctx.ip())
        ? Optional.empty()
        : Optional.ofNullable(ctx.header(settings.mailHeader()))
            .map(String::strip)
            .filter(mail -> !mail.isEmpty());
  }

  /** Where a request comes from: the last address that is none of our proxies'. */
  public String address(Context ctx) {
    String nearest = ctx.ip();
    List<String> told =
        Optional.ofNullable(ctx.header("X-Forwarded-For"))
            .map(header -> Arrays.stream(header.split(",")).map(String::strip).toList())
            .orElse(List.of());
    for (int i = told.size() - 1; i >= 0 && isBelieved(nearest); i--) {
      nearest = told.get(i);
    }
    return nearest;
  }

  private boolean isBelieved(String address) {
    return believed.stream().anyMatch(block -> block.contains(address));
  }
}

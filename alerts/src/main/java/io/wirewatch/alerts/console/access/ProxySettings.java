package io.wirewatch.alerts.console.access;

import io.wirewatch.runtime.fetch.AddressBlock;
import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import java.util.List;

/** The {@code proxy} group: proxies that stand before the console and whom it believes. */
public record ProxySettings(
    @Doc("Addresses of proxies that are believed, as CIDR; without any, none is.") @Default("")
        List<String> addresses,
    @Doc("Header in which they tell the mail address of who is signed in; empty: they tell none.")
        @Default("")
        String mailHeader,
    @Doc("Whether somebody unknown whom they name becomes a reader.") @Default("false")
        boolean admitUnknown) {

  /** Refuses what is no network or no header. */
  public ProxySettings {
    addresses = List.copyOf(addresses);
    addresses.forEach(AddressBlock::of);
    if (!mailHeader.matches("[A-Za-z0-9-]{0,64}")) {
      throw new IllegalArgumentException("mail-header is not the name of a header");
    }
    if (!mailHeader.isEmpty() && addresses.isEmpty()) {
      throw new IllegalArgumentException("mail-header needs addresses: whom is it believed from?");
    }
  }

  /** No proxy is believed. */
  public static ProxySettings none() {
    return new ProxySettings(List.of(), "", false);
  }
}

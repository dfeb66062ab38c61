package io.wirewatch.alerts.console.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds the address of one of our pages; names and values are encoded, empty values left out. */
public final class Address {
  private final String path;
  private final List<String> parts;

  private Address(String path, List<String> parts) {
    this.path = path;
    this.parts = List.copyOf(parts);
  }

  /** The address of a page without anything behind it. */
  public static Address to(String path) {
    return new Address(path, List.of());
  }

  /** The same address with one more parameter. */
  public Address with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    List<String> more = new ArrayList<>(parts);
    more.add(encoded(name) + "=" + encoded(value));
    return new Address(path, more);
  }

  /** Text safe within one segment of a path or one value of a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }
}

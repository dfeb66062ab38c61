package io.wirewatch.alerts.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** A place in a list ordered by time and id, newest first. */
record Cursor(long at, String id) {

  /** Before every entry. */
  static final Cursor START = new Cursor(Long.MAX_VALUE, "~");

  String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((at + ":" + id).getBytes(UTF_8));
  }

  /** Reads a cursor we gave out; anything else is the start. */
  static Cursor of(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      int colon = plain.indexOf(':');
      return new Cursor(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return START;
    }
  }
}

package io.wirewatch.standalone.terminal;

/** Text from outside, made harmless for a terminal: escape sequences and line breaks cannot act. */
public final class Printable {
  private Printable() {}

  /** The text with everything that acts replaced by a space. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean acts =
                  Character.isISOControl(c)
                      || Character.getType(c) == Character.FORMAT
                      || c == 0x2028
                      || c == 0x2029;
              out.appendCodePoint(acts ? ' ' : c);
            });
    return out.toString();
  }
}

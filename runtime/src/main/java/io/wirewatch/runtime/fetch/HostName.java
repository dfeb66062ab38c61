package io.wirewatch.runtime.fetch;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the host of a web address: a name, four decimal numbers, or IPv6 in brackets, and nothing
 * cleverer.
 */
final class HostName {
  private static final int MOST_CHARS = 253;
  private static final String NO_NAME = " is not a name in any script.";
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

  /** Letters that the older and the newer rule for foreign names turn into different hosts. */
  private static final Pattern READ_TWO_WAYS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

  private HostName() {}

  static String read(String text) throws BadUrl {
    return text.startsWith("[") ? ipv6(text) : name(text);
  }

  private static String ipv6(String bracketed) throws BadUrl {
    String inside = bracketed.substring(1, bracketed.length() - 1);
    BadUrl.unless(
        inside.indexOf(':') >= 0 && Literal.of(inside).isPresent(),
        "What stands in brackets is not an IPv6 address.");
    return bracketed.toLowerCase(Locale.ROOT);
  }

  private static String name(String text) throws BadUrl {
    BadUrl.unless(!text.endsWith("."), "The host ends with a dot; leave that dot out.");
    String[] labels = text.split("\\.", -1);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = label(labels[i]);
    }
    String name = Arrays.stream(labels).collect(Collectors.joining("."));
    BadUrl.unless(
        name.length() <= MOST_CHARS, "The host is longer than " + MOST_CHARS + " characters.");
    boolean numeric = NUMBER.matcher(labels[labels.length - 1]).matches();
    BadUrl.unless(
        !numeric || Literal.of(name).isPresent(),
        "A host that ends in a number must be an address of four plain decimal numbers, like 93.184.215.14.");
    return name;
  }

  private static String label(String text) throws BadUrl {
    BadUrl.unless(!text.isEmpty(), "The host has two dots in a row, or begins with one.");
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    String label = ascii ? text.toLowerCase(Locale.ROOT) : foreign(text);
    BadUrl.unless(
        LABEL.matcher(label).matches(),
        "\""
            + BadUrl.shown(text)
            + "\" in the host has a character, a hyphen or a length that host names don't have.");
    return label;
  }

  /** Symbols are no letters, though the older rule lets them pass: some look like slashes. */
  private static boolean isOfNames(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '-'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** A foreign label becomes its xn-- form; one that becomes plain ASCII only looked like it. */
  private static String foreign(String text) throws BadUrl {
    String shown = "\"" + BadUrl.shown(text) + "\" in the host";
    BadUrl.unless(
        !READ_TWO_WAYS.matcher(text).find(),
        shown + " is read in two ways; write it in its xn-- form.");
    String label = ascii(text, shown);
    BadUrl.unless(
        label.startsWith("xn--") && label.indexOf('.') < 0,
        "The host has characters that only look like plain letters, digits or dots; type it in plain ones.");
    BadUrl.unless(text.codePoints().allMatch(HostName::isOfNames), shown + NO_NAME);
    return label;
  }

  private static String ascii(String text, String shown) throws BadUrl {
    try {
      return IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new BadUrl(shown + NO_NAME);
    }
  }
}

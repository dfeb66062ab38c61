package io.wirewatch.matching.text;

import java.text.Normalizer;

/** Folds single characters: lower case, without accents, compatibility forms written out. */
final class Folding {

  /** What a character is to the tokeniser; several may hold for a whole token. */
  static final int LOWER = 1;

  static final int UPPER = 2;
  static final int DIGIT = 4;
  static final int OTHER = 8;

  private static final int TABLE = 0x250;
  private static final byte[] KINDS = new byte[TABLE];
  private static final String[] FOLDED = new String[TABLE];

  static {
    for (int c = 0; c < TABLE; c++) {
      KINDS[c] = (byte) computeKind(c);
      FOLDED[c] = computeFolded(c);
    }
  }

  private Folding() {}

  /** The kind of a code point: 0 when it is no part of words. */
  static int kind(int codePoint) {
    return codePoint < TABLE ? KINDS[codePoint] : computeKind(codePoint);
  }

  /** The folded form of a code point that has a kind. */
  static String folded(int codePoint) {
    return codePoint < TABLE ? FOLDED[codePoint] : computeFolded(codePoint);
  }

  /** Marks and invisible format characters extend a word without changing it. */
  static boolean isExtender(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      case Character.FORMAT -> codePoint != 0x200B;
      default -> false;
    };
  }

  /** Ideographs and hiragana are written without blanks: each is a word. */
  static boolean standsAlone(int codePoint) {
    return codePoint >= 0x2E80
        && (Character.isIdeographic(codePoint) || (codePoint >= 0x3040 && codePoint <= 0x309F));
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\uFF07';
  }

  /** Folds every character of a value, words or not. */
  static String fold(String value) {
    StringBuilder out = new StringBuilder(value.length());
    value
        .codePoints()
        .filter(c -> !isExtender(c))
        .forEach(c -> out.append(kind(c) == 0 ? Character.toString(c) : folded(c)));
    return out.toString();
  }

  private static int computeKind(int c) {
    if (isApostrophe(c)) {
      return 0;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (!Character.isLetter(c) && Character.getType(c) != Character.LETTER_NUMBER) {
      return 0;
    }
    if (Character.isUpperCase(c)) {
      return UPPER;
    }
    return LOWER;
  }

  private static String computeFolded(int c) {
    if (Character.isDigit(c)) {
      return Integer.toString(Character.digit(c, 10));
    }
    String special = special(c);
    if (!special.isEmpty()) {
      return special;
    }
    StringBuilder out = new StringBuilder(2);
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(d -> out.appendCodePoint(Character.toLowerCase(d)));
    return out.isEmpty() ? new String(Character.toChars(Character.toLowerCase(c))) : out.toString();
  }

  /** Letters that Unicode does not take apart but that readers type without their stroke. */
  private static String special(int c) {
    return switch (c) {
      case 'ß', 'ẞ' -> "ss";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'ø', 'Ø' -> "o";
      case 'ł', 'Ł' -> "l";
      case 'đ', 'Đ', 'ð', 'Ð' -> "d";
      case 'þ', 'Þ' -> "th";
      case 'ı' -> "i";
      default -> "";
    };
  }
}

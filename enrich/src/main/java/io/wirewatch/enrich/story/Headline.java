package io.wirewatch.enrich.story;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from a headline what outlets put round it and keeps the words that tell the story. */
final class Headline {
  /** At least so many words stay; what is shorter was no addition but the headline itself. */
  private static final int FEWEST_LEFT = 3;

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W*(updated?|update \\d+|watch( live)?|live( updates?| blog)?|breaking( news)?|just in|photos?"
              + "|photo gallery|gallery|videos?|exclusive|opinion|editorial|column|analysis|explainer"
              + "|fact check|correction|corrected|developing|listen|podcast|read|map|interview"
              + "|actualizacion|en vivo|ultima hora|fotos?|mira|exclusiva|urgente)"
              + "(\\s*[:|\\]\\)]+\\s*|\\s+[-–—]+\\s+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDING_LABEL =
      Pattern.compile(
          "\\s*[\\[(](photos?|videos?|updated?|watch|gallery|opinion|fotos?)[\\])]\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDING = Pattern.compile("^(.+)(\\s[-–—]+\\s|\\s*[|•]\\s*)(.+?)$");
  private static final Pattern RECURRING =
      Pattern.compile(
          "live updates?|live blog|live coverage|latest updates|latest news|news updates|world updates|briefing$"
              + "|what happened|happened today|need know today|your (monday|tuesday|wednesday|thursday|friday|weekend)"
              + "|news (brief|briefs|summary|roundup)|(morning|evening|daily|weekly) (brief|briefing|update"
              + "|headlines)|top (stories|headlines)|week review|things know|what know today"
              + "|police blotter|letters editor|weather forecast|newscast|noticias hoy");

  private Headline() {}

  /** Folded words in their order, without labels, outlet names and small words. */
  static List<String> significantWords(String title, String sourceName) {
    return Words.of(Words.fold(bare(title, sourceName))).stream()
        .filter(word -> !Words.isSmall(word))
        .toList();
  }

  /** Without labels and outlet names, otherwise as it was written. */
  static String bare(String title, String sourceName) {
    return withoutOutlets(withoutLabels(title), sourceName);
  }

  /** Whether the words head an item that outlets run every day with other news in it. */
  static boolean isRecurring(List<String> words) {
    return RECURRING.matcher(String.join(" ", words)).find();
  }

  private static String withoutLabels(String title) {
    if (!hasAny(title, "[(:|])-–—")) {
      return title; // No label without one of these, and most headlines have none.
    }
    String bare = ENDING_LABEL.matcher(unaccented(title)).find() ? cutEnding(title) : title;
    Matcher label = LABEL.matcher(unaccented(bare));
    while (label.find()) {
      bare = bare.substring(label.end());
      label = LABEL.matcher(unaccented(bare));
    }
    return bare;
  }

  private static String cutEnding(String title) {
    return title.substring(0, Math.max(title.lastIndexOf('['), title.lastIndexOf('(')));
  }

  private static boolean hasAny(String title, String marks) {
    for (int at = 0; at < title.length(); at++) {
      if (marks.indexOf(title.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String withoutOutlets(String title, String sourceName) {
    if (!hasAny(title, "-–—|•")) {
      return title;
    }
    Matcher parts = ENDING.matcher(title);
    if (parts.matches() && isAddition(parts, sourceName)) {
      return withoutOutlets(parts.group(1), sourceName);
    }
    return title;
  }

  private static boolean isAddition(Matcher parts, String sourceName) {
    boolean bar = !parts.group(2).strip().matches("[-–—]+");
    boolean enoughLeft = Words.of(Words.fold(parts.group(1))).size() >= FEWEST_LEFT;
    String ending = parts.group(3);
    return enoughLeft
        && (OutletNames.isOutlet(ending, sourceName) || (bar && OutletNames.isShort(ending)));
  }

  /**
   * Of the same length, so that positions hold: only the few letters the labels have accents on.
   */
  private static String unaccented(String text) {
    return text.replace('á', 'a')
        .replace('ó', 'o')
        .replace('ú', 'u')
        .replace('Ú', 'U')
        .replace('Ó', 'O')
        .replace('Á', 'A');
  }
}

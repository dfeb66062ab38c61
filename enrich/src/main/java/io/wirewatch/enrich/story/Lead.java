package io.wirewatch.enrich.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a text, without what agencies and outlets put before and behind it. */
final class Lead {
  private static final int DATELINE_CHARS = 120;

  /** "WASHINGTON (AP) — ", "(Reuters) - ", "EL PASO, Texas, Nov. 3 (AP) — ". */
  private static final Pattern DATELINE =
      Pattern.compile("^[^.!?]{0,60}?\\([^)]{2,40}\\)\\s*[-–—:]+\\s*");

  /** "McALLEN, Texas — ". */
  private static final Pattern TOWN =
      Pattern.compile("^\\p{Lu}[\\p{Lu}.' ]{2,30}(, [\\p{L}. ]{2,16})?\\s+[-–—]+\\s+");

  private static final Pattern BYLINE =
      Pattern.compile("^By [^|.]{3,80}[|]?( ?Associated Press| ?Reuters)?\\s*[|]\\s*");

  private static final Pattern ENDING =
      Pattern.compile(
          "(The post .{1,300} appeared first on|\\bRead more\\b|\\bContinue reading\\b|\\[…\\]|\\[\\.\\.\\.\\]"
              + "|\\bClick here\\b|\\bSign up for\\b|\\bSubscribe to\\b|\\bSigue leyendo\\b|\\bLeer más\\b)");

  private Lead() {}

  static String of(String text, int most) {
    String beginning = text.length() <= most ? text : text.substring(0, most);
    String bare = beginning.strip();
    bare = without(BYLINE, bare);
    bare = without(DATELINE, bare);
    bare = without(TOWN, bare);
    Matcher ending = ENDING.matcher(bare);
    return ending.find() ? bare.substring(0, ending.start()) : bare;
  }

  private static String without(Pattern prefix, String text) {
    Matcher matcher = prefix.matcher(text);
    matcher.region(0, Math.min(text.length(), DATELINE_CHARS));
    return matcher.find() ? text.substring(matcher.end()) : text;
  }
}

package io.wirewatch.ingest.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the names that page makers give their blocks: classes, ids, roles. A hint weighs only as
 * much as the text agrees with it; see {@link ArticleChoice}. Keeps what it has read: an outlet's
 * pages share their names. Thread-safe.
 */
final class Hints {
  private static final List<String> BODY =
      List.of(
          "-article-body-",
          "-articlebody-",
          "-article-text-",
          "-article-content-",
          "-article-copy-",
          "-story-body-",
          "-storybody-",
          "-story-text-",
          "-storytext-",
          "-story-content-",
          "-entry-content-",
          "-entry-body-",
          "-post-content-",
          "-post-body-",
          "-post-text-",
          "-body-copy-",
          "-body-text-",
          "-bodytext-",
          "-content-body-",
          "-article-main-body-",
          "-field-name-body-");

  private static final Set<String> ASIDE_WORDS =
      Set.of(
          "ad",
          "ads",
          "adsense",
          "adslot",
          "advert",
          "aside",
          "banner",
          "bio",
          "breadcrumb",
          "byline",
          "caption",
          "captions",
          "carousel",
          "comment",
          "comments",
          "consent",
          "contributors",
          "cookie",
          "copyright",
          "credit",
          "credits",
          "cta",
          "datestamp",
          "dek",
          "disqus",
          "donate",
          "footer",
          "gallery",
          "gdpr",
          "infobox",
          "inline-promo",
          "kicker",
          "login",
          "masthead",
          "menu",
          "meta",
          "modal",
          "nav",
          "navbar",
          "navigation",
          "newsletter",
          "outbrain",
          "overlay",
          "pager",
          "pagination",
          "popup",
          "pagemeta",
          "popular",
          "prefooter",
          "promo",
          "promos",
          "readmore",
          "recirc",
          "recommended",
          "recommendations",
          "related",
          "replies",
          "respond",
          "seealso",
          "share",
          "sharebar",
          "sharing",
          "sidebar",
          "signup",
          "skip",
          "slideshow",
          "social",
          "sponsor",
          "sponsored",
          "subscribe",
          "subscription",
          "taboola",
          "tags",
          "taglist",
          "teaser",
          "teasers",
          "timestamp",
          "toolbar",
          "tooltip",
          "trending",
          "upsell",
          "vcard",
          "widget",
          "widgets",
          "wpcnt",
          "sharedaddy",
          "addtoany",
          "rollover",
          "trinity");

  private static final List<String> ASIDE_STARTS =
      List.of(
          "relatedp",
          "relateda",
          "relateds",
          "newsletter",
          "sharet",
          "sharel",
          "socials",
          "sociali",
          "sidebar",
          "commentl",
          "commentr",
          "commentf",
          "sponsor",
          "promo",
          "recirc",
          "breadcrumb",
          "taboola",
          "outbrain",
          "subscri",
          "captiont",
          "footer",
          "advert",
          "paginat",
          "disqus",
          "recommend",
          "mostread",
          "mostpop",
          "authorb");

  private static final List<String> BYLINES =
      List.of("byline", "author", "dateline", "writtenby", "-written-by-");

  /** Names made by machines change case at random; words of people do so after a few letters. */
  private static final int SHORTEST_WORD = 3;

  private static final int SHORTEST_START = 5;

  private static final int MOST_KEPT = 20_000;
  private static final int LONGEST_KEPT = 200;

  private final Map<String, Names> known = new ConcurrentHashMap<>();

  /**
   * What class or id say.
   *
   * @param signs whether they speak of who wrote it
   */
  record Names(Hint hint, boolean signs) {}

  /** What a class or id says; {@link Hint#NONE} for most. */
  Names names(String names) {
    Names kept = known.get(names);
    if (kept != null) {
      return kept;
    }
    String words = words(names);
    Names read = new Names(hint(words), anyIn(words, BYLINES));
    if (names.length() <= LONGEST_KEPT) {
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      known.put(names, read);
    }
    return read;
  }

  private static Hint hint(String words) {
    if (words.contains("-embed-")) {
      return Hint.NONE;
    }
    for (int start = 1; start < words.length(); ) {
      int end = words.indexOf('-', start);
      if (isAside(words.substring(start, end))) {
        return Hint.ASIDE;
      }
      start = end + 1;
    }
    return anyIn(words, BODY) ? Hint.BODY : Hint.NONE;
  }

  private static boolean isAside(String word) {
    if (word.length() >= SHORTEST_START) {
      for (String start : ASIDE_STARTS) {
        if (word.startsWith(start)) {
          return true;
        }
      }
    }
    return ASIDE_WORDS.contains(word);
  }

  private static boolean anyIn(String words, List<String> wanted) {
    for (String one : wanted) {
      if (words.contains(one)) {
        return true;
      }
    }
    return false;
  }

  /** {@code "articleBody main_text"} as {@code "-article-body-main-text-"}. */
  private static String words(String names) {
    StringBuilder out = new StringBuilder(names.length() + 8).append('-');
    int small = 0;
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      boolean letter = c < 128 && Character.isLetterOrDigit(c);
      if ((!letter || (small >= SHORTEST_WORD && Character.isUpperCase(c)))
          && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
      if (letter) {
        out.append(Character.toLowerCase(c));
      }
      small = letter && Character.isLowerCase(c) ? small + 1 : 0;
    }
    return out.charAt(out.length() - 1) == '-' ? out.toString() : out.append('-').toString();
  }
}

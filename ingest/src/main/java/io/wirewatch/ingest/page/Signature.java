package io.wirewatch.ingest.page;

import io.wirewatch.ingest.parse.Characters;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Who wrote the article and when, as shown on the page itself; the first that looks right. */
final class Signature {
  private static final int LONGEST_BYLINE = 100;
  private static final int LONGEST_RAW = 400;
  private static final Pattern NO_NAMES =
      Pattern.compile(
          "^(sign|log|subscribe|follow|share|menu|search|published|updated|posted|(mon|tues|wednes|thurs|fri|satur|sun)day\\b)|^\\w+ \\d",
          Pattern.CASE_INSENSITIVE);

  private @Nullable String byline;
  private @Nullable String published;
  private boolean isExact;

  /** Looks at an element that has attributes. */
  void see(Element element, Traits traits) {
    if (byline == null && traits.isAuthor()) {
      String text = shortText(element);
      if (looksLikeNames(text)) {
        Element named = element.selectFirst("[itemprop=name], [rel=author], a[href*=/author]");
        byline = named == null ? text : shortText(named);
      }
    }
    if (!isExact) {
      date(element, traits.isPublished());
    }
  }

  Optional<String> byline() {
    return Optional.ofNullable(byline);
  }

  Optional<String> published() {
    return Optional.ofNullable(published);
  }

  /** Its text; empty where that is long, as of a block that merely holds a byline. */
  private static String shortText(Element element) {
    StringBuilder text = new StringBuilder();
    NodeFilter.FilterResult end =
        NodeTraversor.filter(
            (node, depth) -> {
              if (node instanceof TextNode one) {
                text.append(one.getWholeText()).append(' ');
              }
              return text.length() > LONGEST_RAW ? FilterResult.STOP : FilterResult.CONTINUE;
            },
            element);
    return end == FilterResult.STOP ? "" : Characters.oneLine(text.toString());
  }

  private static boolean looksLikeNames(String text) {
    return text.length() > 2
        && text.length() < LONGEST_BYLINE
        && Character.isLetter(text.charAt(0))
        && !NO_NAMES.matcher(text).find();
  }

  private void date(Element element, boolean exact) {
    if (exact || (published == null && element.nameIs("time"))) {
      String given =
          element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
      if (!given.isBlank()) {
        published = given;
        isExact = exact;
      }
    }
  }
}

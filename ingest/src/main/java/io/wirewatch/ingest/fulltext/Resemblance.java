package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.article.Article;
import io.wirewatch.ingest.page.ExtractedPage;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of the feed's words a page repeats: little in another language, on an error page, or
 * where the link leads to the front page by now.
 */
final class Resemblance {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{4,}");
  private static final int MOST_WORDS = 60;
  private static final int FEWEST_WORDS = 4;

  private Resemblance() {}

  /** Share of the feed's longer words that stand on the page, 0 to 1; 1 where it has too few. */
  static double of(Article article, ExtractedPage page) {
    Set<String> feed = words(article.title() + "\n" + article.text(), MOST_WORDS);
    if (feed.size() < FEWEST_WORDS) {
      return 1;
    }
    Set<String> there = words(page.title() + "\n" + page.text(), Integer.MAX_VALUE);
    return (double) feed.stream().filter(there::contains).count() / feed.size();
  }

  private static Set<String> words(String text, int most) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (words.size() < most && matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}

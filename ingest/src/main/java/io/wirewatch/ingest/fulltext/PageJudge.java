package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.page.ExtractedPage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether a page is better than what the feed says of the article. */
final class PageJudge {
  private static final int SHORTEST = 250;
  private static final int SHORT = 1_500;
  private static final double LONGER = 1.2;
  private static final double ALIKE = 0.3;

  private static final Pattern BOT_WALL =
      Pattern.compile(
          "are you a (robot|human)|you are (a )?human|not a robot|just a moment\\b|attention required|access (to this page has been |is )?denied|"
              + "unusual (traffic|activity)|enable javascript and cookies|checking your browser|captcha|bot detection",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PAYWALL =
      Pattern.compile(
          "subscribe (now |today )?to (continue|read|keep|unlock|get)|to continue reading|already (a )?(subscriber|member)|"
              + "(subscribers|members)[- ]only|log ?in to (continue|read)|unlock this (article|story)|reached your (free )?(article )?limit|"
              + "suscr[ií]bete para|para seguir leyendo|contenido exclusivo para suscriptores",
          Pattern.CASE_INSENSITIVE);

  private PageJudge() {}

  /** Why the page is no use; empty where it is better. */
  static Optional<FailureReason> objection(Article article, ExtractedPage page) {
    String text = page.text();
    if (text.length() < SHORT && BOT_WALL.matcher(page.title() + "\n" + text).find()) {
      return Optional.of(FailureReason.PAGE_BOT_WALL);
    }
    if (text.isEmpty()) {
      return Optional.of(FailureReason.PAGE_NO_ARTICLE);
    }
    if (text.length() < SHORT && (!page.isFree() || PAYWALL.matcher(text).find())) {
      return Optional.of(FailureReason.PAGE_PAYWALL);
    }
    if (Resemblance.of(article, page) < ALIKE) {
      return Optional.of(
          isOtherLanguage(article, page)
              ? FailureReason.PAGE_OTHER_LANGUAGE
              : FailureReason.PAGE_OTHER_ARTICLE);
    }
    boolean isLonger = text.length() >= Math.max(SHORTEST, article.text().length() * LONGER);
    return isLonger ? Optional.empty() : Optional.of(FailureReason.PAGE_TOO_SHORT);
  }

  private static boolean isOtherLanguage(Article article, ExtractedPage page) {
    Optional<String> ours = article.language().map(PageJudge::primary);
    Optional<String> theirs = page.language().map(PageJudge::primary);
    return ours.isPresent() && theirs.isPresent() && !ours.equals(theirs);
  }

  private static String primary(String tag) {
    return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
  }
}

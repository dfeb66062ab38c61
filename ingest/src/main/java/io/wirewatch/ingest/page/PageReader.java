package io.wirewatch.ingest.page;

import io.wirewatch.contract.article.Article;
import io.wirewatch.ingest.parse.Characters;
import io.wirewatch.ingest.parse.FeedDates;
import io.wirewatch.ingest.parse.xml.Addresses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads an article's page. Thread-safe. */
public final class PageReader {
  private static final int DEEPEST = 256;
  private static final int LONGEST_NAME = 200;
  private static final Pattern AFTER_NAME =
      Pattern.compile("\\s*(\\s[-–—|•·](\\s.*)?|\\bfor the [A-Z].*|,?\\s*\\d.*)$");
  private static final Pattern BY =
      Pattern.compile("^(by|por|von|par)\\s+(?=\\p{L})", Pattern.CASE_INSENSITIVE);

  private final Hints hints = new Hints();

  /**
   * What the page says.
   *
   * @param html as it came from the server, decompressed
   * @param contentType the header, where there was one
   * @param url where it came from in the end; relative links start there
   */
  public ExtractedPage read(byte[] html, Optional<String> contentType, URI url) {
    return read(parse(html, contentType), url);
  }

  /** What a parsed page says. */
  public ExtractedPage read(Document document, URI url) {
    HeadFacts head = HeadFacts.of(document);
    Signature signature = new Signature();
    Box page = PageBoxes.of(document.body(), signature, head, hints);
    LinkedData linked = LinkedData.of(head.scripts());
    return new ExtractedPage(
        line(linked.headline().or(head::title).orElseGet(head::shortTitle), Article.MAX_TITLE),
        linked
            .author()
            .or(head::author)
            .or(signature::byline)
            .map(PageReader::byline)
            .filter(name -> !name.isEmpty()),
        linked.published().or(head::published).or(signature::published).flatMap(FeedDates::parse),
        head.siteName().or(linked::publisher).map(name -> line(name, LONGEST_NAME)),
        head.canonical()
            .filter(link -> !link.isBlank())
            .flatMap(link -> Addresses.resolved(url, link)),
        head.language(),
        linked.isFree(),
        text(page, linked));
  }

  private static String text(Box page, LinkedData linked) {
    List<String> lines =
        ArticleChoice.of(page).map(article -> ArticleLines.of(article, page)).orElse(List.of());
    String shown = clean(String.join("\n", lines));
    return linked
        .body()
        .filter(any -> linked.isFree())
        .map(PageReader::clean)
        .filter(said -> isBetter(said, lines, shown))
        .orElse(shown);
  }

  /**
   * Whether what the page says in its linked data stands for what it shows: where it shows next to
   * nothing, or much less of the same.
   */
  private static boolean isBetter(String said, List<String> lines, String shown) {
    if (said.length() < 2 * shown.length() || said.length() < 300 || said.indexOf('<') >= 0) {
      return false;
    }
    int common = lines.stream().filter(said::contains).mapToInt(String::length).sum();
    return common * 2 >= shown.length();
  }

  private static Document parse(byte[] html, Optional<String> contentType) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Optional<String> text = PageCharset.utf8(html, contentType);
    if (text.isPresent()) {
      return Jsoup.parse(text.get(), "", parser);
    }
    try {
      String charset = PageCharset.claimed(contentType).orElse(null);
      return Jsoup.parse(new ByteArrayInputStream(html), charset, "", parser);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }

  private static String clean(String text) {
    return Characters.cut(Characters.lines(Characters.visible(text)), Article.MAX_TEXT);
  }

  private static String line(String text, int most) {
    return Characters.cut(
        Characters.oneLine(Characters.visible(Parser.unescapeEntities(text, false))), most);
  }

  private static String byline(String name) {
    String bare = BY.matcher(line(name, LONGEST_NAME)).replaceFirst("");
    return AFTER_NAME.matcher(bare).replaceFirst("");
  }
}

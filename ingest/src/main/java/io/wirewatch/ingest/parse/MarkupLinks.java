package io.wirewatch.ingest.parse;

import io.wirewatch.ingest.parse.xml.Addresses;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The addresses that a piece of HTML points to. */
final class MarkupLinks {
  private static final List<String> ATTRIBUTES = List.of("href", "src", "xlink:href");
  private static final int MOST = 500;

  private MarkupLinks() {}

  static List<String> of(String html, URI base) {
    Parser parser = Parser.htmlParser().setMaxDepth(HtmlText.MAX_DEPTH);
    List<String> links = new ArrayList<>();
    String bounded = html.substring(0, Math.min(html.length(), PlainText.MAX_HTML));
    for (Element element : Jsoup.parse(bounded, "", parser).getAllElements()) {
      for (String attribute : ATTRIBUTES) {
        if (element.hasAttr(attribute) && links.size() < MOST) {
          Addresses.resolved(base, element.attr(attribute)).ifPresent(links::add);
        }
      }
    }
    return links;
  }
}

package io.wirewatch.ingest.parse;

import io.wirewatch.ingest.parse.xml.XmlScanner;
import java.util.Optional;

/** Which format a document claims to be in, in words for people. */
final class FeedFormat {
  private static final String NETSCAPE = "-//Netscape Communications//DTD RSS 0.91";

  private FeedFormat() {}

  /**
   * By the root element, which has just started.
   *
   * @param prolog what stands before it
   */
  static String of(XmlScanner scanner, String prolog) {
    String key = scanner.name().key();
    String space = scanner.attributes().filled("xmlns").or(() -> declared(scanner)).orElse("");
    Optional<String> version = scanner.attributes().filled("version");
    return switch (key.substring(key.indexOf(':') + 1)) {
      case "rss" -> version.map(number -> rss(short32(number), prolog)).orElse("RSS");
      case "rdf" -> rdf(scanner);
      case "feed" ->
          space.equals("http://www.w3.org/2005/Atom")
              ? "Atom 1.0"
              : version.map(number -> "Atom " + short32(number)).orElse("Atom");
      case "channel" -> "CDF";
      case "urlset", "sitemapindex" -> "Sitemap";
      default -> "XML";
    };
  }

  /** Two had the number 0.91: Netscape's has a DTD. */
  private static String rss(String number, String prolog) {
    String author = prolog.contains(NETSCAPE) ? " (Netscape)" : " (UserLand)";
    return "RSS " + number + (number.equals("0.91") ? author : "");
  }

  private static Optional<String> declared(XmlScanner scanner) {
    String written = scanner.name().written();
    int colon = written.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : scanner.attributes().filled("xmlns:" + written.substring(0, colon));
  }

  private static String rdf(XmlScanner scanner) {
    boolean isOld =
        scanner.attributes().hasValue("http://my.netscape.com/rdf/simple/0.9/")
            || scanner.attributes().hasValue("http://channel.netscape.com/rdf/simple/0.9/");
    return isOld ? "RSS 0.90" : "RSS 1.0";
  }

  private static String short32(String text) {
    return Characters.cut(text, 32);
  }
}

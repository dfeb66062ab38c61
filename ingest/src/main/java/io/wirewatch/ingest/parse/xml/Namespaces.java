package io.wirewatch.ingest.parse.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prefixes in force at one place of a document, and the names they give. */
final class Namespaces {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/atom", ""),
          Map.entry("http://purl.org/atom/ns#", ""),
          Map.entry("http://example.com/newformat#", ""),
          Map.entry("http://example.com/necho", ""),
          Map.entry("http://purl.org/echo/", ""),
          Map.entry("uri/of/echo/namespace#", ""),
          Map.entry("http://purl.org/pie/", ""),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://purl.org/net/rss1.1#", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
          Map.entry("http://backend.userland.com/rss", ""),
          Map.entry("http://backend.userland.com/rss2", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://www.rssboard.org/rss-specification", ""),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.84", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
          Map.entry("http://www.google.com/schemas/sitemap-video/1.1", "video"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
          Map.entry("http://purl.org/rss/1.0/modules/slash/", "slash"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://tools.search.yahoo.com/mrss/", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://purl.org/syndication/thread/1.0", "thr"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/xml/1998/namespace", "xml"),
          Map.entry("http://www.w3.org/1999/xlink", "xlink"),
          Map.entry("http://www.w3.org/2000/svg", "svg"));

  private final @Nullable Namespaces outer;
  private final Map<String, String> declared;
  private final Map<String, XmlName> elements = new HashMap<>();
  private final Map<String, XmlName> attributes = new HashMap<>();

  private Namespaces(@Nullable Namespaces outer, Map<String, String> declared) {
    this.outer = outer;
    this.declared = declared;
  }

  /** What holds before a document has said anything. */
  static Namespaces none() {
    return new Namespaces(
        null, Map.of("", "", "xml", "http://www.w3.org/XML/1998/namespace", "xmlns", ""));
  }

  /**
   * With an element's own declarations inside of these.
   *
   * @param inner address by prefix; the prefix of the default namespace is empty
   */
  Namespaces with(Map<String, String> inner) {
    return new Namespaces(this, Map.copyOf(inner));
  }

  XmlName element(String written) {
    return elements.computeIfAbsent(written, name -> resolve(name, false));
  }

  XmlName attribute(String written) {
    return attributes.computeIfAbsent(written, name -> resolve(name, true));
  }

  private XmlName resolve(String written, boolean isAttribute) {
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon);
    if (isAttribute && prefix.isEmpty()) {
      return XmlName.of(written, "", true);
    }
    String address = address(prefix);
    return address == null
        ? XmlName.of(written, undeclared(prefix.toLowerCase(Locale.ROOT)), false)
        : XmlName.of(written, known(address, prefix), true);
  }

  /** A prefix that nobody declared means what everybody means by it. */
  private static String undeclared(String prefix) {
    return prefix.equals("atom") || prefix.equals("a10") ? "" : prefix;
  }

  private static String known(String address, String prefix) {
    String found = KNOWN.get(address.strip().toLowerCase(Locale.ROOT));
    return found == null ? prefix.toLowerCase(Locale.ROOT) : found;
  }

  private @Nullable String address(String prefix) {
    for (Namespaces scope = this; scope != null; scope = scope.outer) {
      String address = scope.declared.get(prefix);
      if (address != null) {
        return address;
      }
    }
    return null;
  }
}

package io.wirewatch.ingest.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a web page links to: first those it declares, then those that look like one. */
final class PageLeads {
  private static final int MOST = 12;
  private static final Pattern FEED_TYPE =
      Pattern.compile("application/(rss|atom|rdf|feed)\\+(xml|json)|(application|text)/xml");
  private static final Pattern FEED_LOOK =
      Pattern.compile("(^|[/._?=&-])(rss2?|feeds?|atom|rdf|xml)([/._?=&-]|$)");

  private PageLeads() {}

  static List<Lead> in(byte[] html, URI url) {
    try {
      Document page = Jsoup.parse(new ByteArrayInputStream(html), null, url.toString());
      List<Lead> leads = new ArrayList<>();
      add(leads, page.select("link[rel~=(?i)alternate][href]"), PageLeads::declared);
      add(leads, page.select("a[href]"), PageLeads::looking);
      return leads.stream().distinct().limit(MOST).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static void add(
      List<Lead> leads, List<Element> elements, Function<Element, Optional<Lead>> reading) {
    elements.forEach(
        element ->
            reading
                .apply(element)
                .filter(lead -> leads.stream().noneMatch(one -> one.url().equals(lead.url())))
                .ifPresent(leads::add));
  }

  private static Optional<Lead> declared(Element link) {
    boolean isFeed = FEED_TYPE.matcher(link.attr("type").toLowerCase(Locale.ROOT)).find();
    return isFeed ? lead(link, "declared by the page") : Optional.empty();
  }

  private static Optional<Lead> looking(Element link) {
    Optional<Lead> lead = lead(link, "linked by the page");
    return lead.filter(
        one -> {
          String path = one.url().getRawPath() + "?" + one.url().getRawQuery();
          return FEED_LOOK.matcher(path.toLowerCase(Locale.ROOT)).find();
        });
  }

  private static Optional<Lead> lead(Element link, String how) {
    List<URI> url = TypedAddress.read(link.absUrl("href"));
    return url.isEmpty()
        ? Optional.empty()
        : Optional.of(new Lead(withoutFragment(url.get(0)), how));
  }

  private static URI withoutFragment(URI url) {
    String text = url.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? url : URI.create(text.substring(0, hash));
  }
}

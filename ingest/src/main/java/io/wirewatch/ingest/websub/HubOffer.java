package io.wirewatch.ingest.websub;

import io.wirewatch.ingest.parse.FeedDetails;
import io.wirewatch.ingest.parse.FeedLink;
import io.wirewatch.runtime.fetch.ResponseHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a feed says that it can be subscribed to; Link headers count before links in the document,
 * as WebSub 4 has it.
 *
 * @param hub to ask, http or https
 * @param topic what to name to it: the feed's own address
 */
public record HubOffer(URI hub, URI topic) {
  private static final int LONGEST = 2_000;
  private static final Pattern LINK = Pattern.compile("<([^>]{1,2000})>([^<]{0,500})");
  private static final Pattern REL =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

  /**
   * What an answer offers.
   *
   * @param from the address that gave it
   */
  public static Optional<HubOffer> in(ResponseHeaders headers, FeedDetails details, URI from) {
    Optional<URI> hub = inHeaders(headers, "hub", from).or(() -> inDocument(details, "hub"));
    URI topic = inHeaders(headers, "self", from).or(() -> inDocument(details, "self")).orElse(from);
    return hub.map(at -> new HubOffer(at, topic));
  }

  private static Optional<URI> inHeaders(ResponseHeaders headers, String relation, URI from) {
    for (String header : headers.all("Link")) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        Matcher rel = REL.matcher(link.group(2));
        if (rel.find() && names(rel, relation)) {
          return address(link.group(1), from);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean names(Matcher rel, String relation) {
    String value = rel.group(1) == null ? rel.group(2) : rel.group(1);
    return List.of(value.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).contains(relation);
  }

  private static Optional<URI> inDocument(FeedDetails details, String relation) {
    return details.links().stream()
        .filter(link -> link.relation().equals(relation))
        .map(FeedLink::href)
        .flatMap(href -> address(href, URI.create("")).stream())
        .findFirst();
  }

  private static Optional<URI> address(String text, URI base) {
    try {
      URI address = base.resolve(text.strip());
      boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return Optional.of(address)
          .filter(any -> isWeb && address.getHost() != null && text.length() <= LONGEST);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

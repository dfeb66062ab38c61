package io.wirewatch.alerts.console;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FoundFeed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an ingest of tests finds; every name is invented, and some text is hostile. */
final class SampleFindings {
  private SampleFindings() {}

  /** For any address but one of nothing. */
  static FeedFindings behind(String id, String address, Instant now) {
    if (address.contains("nothing")) {
      return new FeedFindings(
          id, List.of(), List.of(), List.of(address + ": the address is not a public one."), now);
    }
    FoundFeed news =
        new FoundFeed(
            URI.create("https://mesa.example/feed"),
            "Mesa Herald – News",
            Optional.of("https://mesa.example/"),
            Optional.of("en-US"),
            "declared by the page",
            items(now));
    FoundFeed known =
        new FoundFeed(
            URI.create("https://local-gazette.example/feed.xml"),
            "",
            Optional.empty(),
            Optional.empty(),
            "linked by the page",
            List.of());
    return new FeedFindings(id, List.of(news, known), List.of(), List.of(), now);
  }

  /** For any list. */
  static FeedFindings listed(String id, Instant now) {
    return new FeedFindings(
        id,
        List.of(),
        List.of(
            feed("local-gazette", "Prairie Star", "https://prairie.example/rss"),
            feed("ocean-times", "Ocean Times", "https://ocean.example/rss"),
            feed("gazette-again", "Local Gazette", "https://local-gazette.example/feed.xml")),
        List.of("Line 7: “Broken Post” cannot be used: its address is not http or https."),
        now);
  }

  private static Feed feed(String id, String name, String url) {
    return new Feed(
        id,
        name,
        URI.create(url),
        Optional.empty(),
        Optional.empty(),
        Optional.of("local"),
        Optional.empty(),
        false);
  }

  private static List<FoundFeed.Item> items(Instant now) {
    return IntStream.range(0, 10)
        .mapToObj(
            number ->
                new FoundFeed.Item(
                    number == 0
                        ? "<script>alert(1)</script> & sheriff's office renews its agreement"
                        : "County board hears residents on the jail contract, part " + number,
                    Optional.of(
                        number == 1 ? "javascript:alert(1)" : "https://mesa.example/" + number),
                    Optional.of(now.minus(Duration.ofHours(number * 5L)))))
        .toList();
  }
}

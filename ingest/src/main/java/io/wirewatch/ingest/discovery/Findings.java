package io.wirewatch.ingest.discovery;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.FoundFeed;
import io.wirewatch.ingest.parse.FeedItem;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.runtime.fetch.FetchResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Feeds found so far, each once however many addresses lead to it. */
final class Findings {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_LINK = 2_000;

  private final List<FoundFeed> found = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<URI> finalUrls = new HashSet<>();

  boolean isEmpty() {
    return found.isEmpty();
  }

  int count() {
    return found.size();
  }

  void problem(String sentence) {
    problems.add(sentence);
  }

  void problem(URI url, FailureReason reason, String detail) {
    problems.add(url + ": " + reason.sentence() + "." + (detail.isBlank() ? "" : " " + detail));
  }

  /** Keeps the address that will last: where permanent redirects lead, else what was asked. */
  void add(Lead lead, FetchResult.Fetched fetched, ParsedFeed.Document document) {
    boolean saysNothing =
        !document.items().isEmpty()
            && document.items().stream().allMatch(item -> item.title().isBlank());
    if (saysNothing || !finalUrls.add(fetched.finalUrl())) {
      return;
    }
    URI lasting = fetched.permanentMoves().stream().reduce((a, b) -> b).orElse(lead.url());
    found.add(
        new FoundFeed(
            lasting,
            document.title().map(title -> shortened(title, LONGEST_TITLE)).orElse(""),
            Optional.of(fetched.finalUrl().resolve("/").toString()),
            document.language(),
            lead.how(),
            document.items().stream().limit(FoundFeed.MAX_ITEMS).map(Findings::item).toList()));
  }

  Discovery.Result result() {
    return new Discovery.Result(List.copyOf(found), found.isEmpty() ? problems : List.of());
  }

  private static FoundFeed.Item item(FeedItem item) {
    return new FoundFeed.Item(
        shortened(item.title(), LONGEST_TITLE),
        item.link().filter(link -> link.length() <= LONGEST_LINK),
        item.published().or(item::updated));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}

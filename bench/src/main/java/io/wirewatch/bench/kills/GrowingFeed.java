package io.wirewatch.bench.kills;

import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.CanonicalLink;
import io.wirewatch.standalone.feeds.ETag;
import io.wirewatch.standalone.feeds.FeedAnswer;
import io.wirewatch.standalone.feeds.FeedPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A feed that brings items and edits, and goes on to its next document only when its reader has
 * shown by a validator that it holds the last one. So every version of every item must come out
 * exactly once, whatever happens to the reader.
 */
final class GrowingFeed implements FeedPage {
  private static final int WINDOW = 12;
  private static final int MOST_NEW = 3;

  private final String id;
  private final RandomGenerator random;
  private final List<Item> shown = new ArrayList<>();
  private final Map<String, Integer> expected = new HashMap<>();
  private int items;
  private int documents;
  private byte[] body = new byte[0];
  private String etag = "";
  private boolean grows = true;
  private boolean isTaken;

  GrowingFeed(String id, RandomGenerator random) {
    this.id = id;
    this.random = random;
    grow();
  }

  /** One item in one of its versions. */
  private record Item(int number, int version) {}

  @Override
  public synchronized FeedAnswer answer(String path, Optional<String> ifNoneMatch) {
    if (ifNoneMatch.filter(etag::equals).isPresent()) {
      isTaken = true;
      if (grows) {
        grow();
        return FeedAnswer.document("application/rss+xml", etag, body);
      }
      return FeedAnswer.notModified(etag);
    }
    return FeedAnswer.document("application/rss+xml", etag, body);
  }

  /** The document of now is the last one. */
  synchronized void stopGrowing() {
    grows = false;
  }

  /** Whether the reader has shown that it holds the last document. */
  synchronized boolean isTaken() {
    return !grows && isTaken;
  }

  /** How many documents there were. */
  synchronized int documents() {
    return documents;
  }

  /** Every version of every item, as article id and revision. */
  synchronized List<String> expected() {
    return expected.entrySet().stream()
        .flatMap(
            item ->
                IntStream.rangeClosed(1, item.getValue())
                    .mapToObj(revision -> Published.key(item.getKey(), revision)))
        .toList();
  }

  private void grow() {
    int fresh = 1 + random.nextInt(MOST_NEW);
    for (int i = 0; i < fresh; i++) {
      shown.add(0, new Item(0, 0));
      show(0, new Item(++items, 1));
    }
    while (shown.size() > WINDOW) {
      shown.remove(shown.size() - 1);
    }
    if (shown.size() > fresh && random.nextBoolean()) {
      int at = random.nextInt(fresh, shown.size());
      show(at, new Item(shown.get(at).number(), shown.get(at).version() + 1));
    }
    documents++;
    isTaken = false;
    body = document().getBytes(StandardCharsets.UTF_8);
    etag = ETag.of(body);
  }

  private void show(int at, Item item) {
    shown.set(at, item);
    String link = CanonicalLink.of(link(item)).orElseThrow();
    expected.put(ArticleId.of(link), item.version());
  }

  private String link(Item item) {
    return "https://" + id + ".example/story/" + item.number();
  }

  private String document() {
    StringBuilder text = new StringBuilder("<rss version=\"2.0\"><channel><title>");
    text.append(id).append("</title>");
    for (Item item : shown) {
      text.append("<item><title>Story ")
          .append(item.number())
          .append(" of ")
          .append(id)
          .append("</title><link>")
          .append(link(item))
          .append("</link><description>")
          .append("The council heard what the sheriff had to say. ")
          .append("It was corrected once more. ".repeat(item.version() - 1))
          .append("</description></item>");
    }
    return text.append("</channel></rss>").toString();
  }
}

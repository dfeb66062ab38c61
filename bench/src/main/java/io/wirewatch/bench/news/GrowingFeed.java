package io.wirewatch.bench.news;

import io.wirewatch.standalone.feeds.ETag;
import io.wirewatch.standalone.feeds.FeedAnswer;
import io.wirewatch.standalone.feeds.FeedPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A feed that brings items and edits, and goes on to its next document only when its reader has
 * shown by a validator that it holds the last one. So every version of every item must come out
 * exactly once, whatever happens to the reader.
 */
public final class GrowingFeed implements FeedPage {
  private static final int WINDOW = 12;
  private static final int MOST_NEW = 3;

  private final String id;
  private final Desk desk;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final List<NewsItem> shown = new ArrayList<>();
  private final List<NewsItem> unseen = new ArrayList<>();
  private final List<Shown> versions = new ArrayList<>();
  private int documents;
  private byte[] body = new byte[0];
  private String etag = "";
  private boolean grows = true;
  private boolean isTaken;

  /** A feed with its first document. */
  public GrowingFeed(String id, Desk desk, RandomGenerator random, InstantSource clock) {
    this.id = id;
    this.desk = desk;
    this.random = random;
    this.clock = clock;
    grow();
  }

  /** Who writes what feeds bring. */
  public interface Desk {
    /** A new item of a feed. */
    NewsItem fresh(String feedId);

    /** The next version of an item; empty where it stays as it is. */
    Optional<NewsItem> edited(NewsItem item);
  }

  /**
   * A version that was served.
   *
   * @param at when first
   */
  public record Shown(NewsItem item, String feedId, Instant at) {}

  @Override
  public synchronized FeedAnswer answer(String path, Optional<String> ifNoneMatch) {
    if (ifNoneMatch.filter(etag::equals).isPresent()) {
      isTaken = true;
      if (!grows) {
        return FeedAnswer.notModified(etag);
      }
      grow();
    }
    unseen.forEach(item -> versions.add(new Shown(item, id, clock.instant())));
    unseen.clear();
    return FeedAnswer.document("application/rss+xml", etag, body);
  }

  /** The document of now is the last one. */
  public synchronized void stopGrowing() {
    grows = false;
  }

  /** Whether the reader has shown that it holds the last document. */
  public synchronized boolean isTaken() {
    return !grows && isTaken;
  }

  /** How many documents there were. */
  public synchronized int documents() {
    return documents;
  }

  /** Every version of every item that was served. */
  public synchronized List<Shown> versions() {
    return List.copyOf(versions);
  }

  private void grow() {
    int fresh = 1 + random.nextInt(MOST_NEW);
    for (int i = 0; i < fresh; i++) {
      show(0, desk.fresh(id), true);
    }
    while (shown.size() > WINDOW) {
      shown.remove(shown.size() - 1);
    }
    if (shown.size() > fresh && random.nextBoolean()) {
      int at = random.nextInt(fresh, shown.size());
      desk.edited(shown.get(at)).ifPresent(item -> show(at, item, false));
    }
    documents++;
    isTaken = false;
    body = document().getBytes(StandardCharsets.UTF_8);
    etag = ETag.of(body);
  }

  private void show(int at, NewsItem item, boolean isNew) {
    if (isNew) {
      shown.add(at, item);
    } else {
      shown.set(at, item);
    }
    unseen.add(item);
  }

  private String document() {
    StringBuilder text = new StringBuilder("<rss version=\"2.0\"><channel><title>");
    text.append(id).append("</title>");
    for (NewsItem item : shown) {
      text.append("<item><title>")
          .append(item.title())
          .append("</title><link>")
          .append(item.link())
          .append("</link><description>")
          .append(item.text())
          .append("</description></item>");
    }
    return text.append("</channel></rss>").toString();
  }
}

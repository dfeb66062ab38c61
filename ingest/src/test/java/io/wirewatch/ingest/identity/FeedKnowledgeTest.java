package io.wirewatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.feed.KnownItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FeedKnowledgeTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456789Z");

  private final Random random = new Random(3);
  private final FeedKnowledge known = new FeedKnowledge();
  private final Map<String, KnownItem> all = new LinkedHashMap<>();

  @Test
  void findsWhatWasPutLastByEachOfItsMarksUntilItIsRemoved() {
    for (int i = 0; i < 2_000; i++) {
      KnownItem item = item();
      known.put(item);
      all.remove(item.articleId());
      all.put(item.articleId(), item);
      if (i % 3 == 0) {
        String gone = all.keySet().stream().skip(random.nextInt(all.size())).findFirst().orElse("");
        known.remove(gone);
        all.remove(gone);
      }
    }

    assertThat(known.size()).isEqualTo(all.size()).isGreaterThan(300);
    all.values().forEach(item -> assertThat(known.byArticle(item.articleId())).contains(item));
    newest(KnownItem::guidHash)
        .forEach((hash, item) -> assertThat(known.byGuid(hash)).contains(item));
    newest(KnownItem::linkHash)
        .forEach((hash, item) -> assertThat(known.byLink(hash)).contains(item));
    newest(item -> Optional.of(item.titleHash()))
        .forEach((hash, item) -> assertThat(known.byOpening(hash)).contains(item));
    assertThat(known.byGuid(hash(9_999_999))).isEmpty();
  }

  @Test
  void keepsWhatIsRareAsItIs() {
    KnownItem withdrawn =
        new KnownItem(
            "gazette",
            hash(1),
            Optional.empty(),
            Optional.empty(),
            "of another make",
            hash(2),
            7,
            NOW,
            NOW,
            Optional.empty(),
            Optional.of(NOW));

    known.put(withdrawn);

    assertThat(known.byArticle(hash(1))).contains(withdrawn);
    assertThat(known.byOpening("of another make")).contains(withdrawn);
    assertThat(known.notSeenSince(NOW.plusNanos(1))).containsExactly(withdrawn);
    assertThat(known.byGuid(hash(0))).isEmpty();
    assertThat(known.held()).isEmpty();
  }

  @Test
  void keepsSmallWhatItemsAreRememberedBy() {
    KnownItem item =
        new KnownItem(
            "gazette",
            hash(1),
            Optional.of(hash(2)),
            Optional.of(hash(3)),
            hash(4),
            Words.hash("Raid at dawn", "Two were held."),
            1,
            NOW,
            NOW);

    known.put(item);

    assertThat(SmallItems.fits(item)).isTrue();
    assertThat(known.byArticle(hash(1))).contains(item);
  }

  @Test
  void findsWhatIsBeyondTheSmallOnes() {
    for (int i = 0; i < 3 * FeedKnowledge.MOST_SMALL; i++) {
      known.put(item(i));
    }
    for (int i = 0; i < FeedKnowledge.MOST_SMALL; i += 2) {
      known.remove(hash(i));
    }

    assertThat(known.size()).isEqualTo(3 * FeedKnowledge.MOST_SMALL - FeedKnowledge.MOST_SMALL / 2);
    assertThat(known.byArticle(hash(0))).isEmpty();
    assertThat(known.byArticle(hash(1))).contains(item(1));
    assertThat(known.byOpening(hash(-2_500))).contains(item(2_500));
    assertThat(known.notSeenSince(NOW.plusNanos(1))).hasSize(known.size());
  }

  private static KnownItem item(int number) {
    return new KnownItem(
        "gazette",
        hash(number),
        Optional.empty(),
        Optional.empty(),
        hash(-number),
        hash(number),
        1,
        NOW,
        NOW);
  }

  private Map<String, KnownItem> newest(Function<KnownItem, Optional<String>> mark) {
    Map<String, KnownItem> newest = new HashMap<>();
    all.values().forEach(item -> mark.apply(item).ifPresent(hash -> newest.put(hash, item)));
    return newest;
  }

  private KnownItem item() {
    return new KnownItem(
        "gazette",
        hash(random.nextInt(500)),
        Optional.of(hash(random.nextInt(400))).filter(any -> random.nextBoolean()),
        Optional.of(hash(random.nextInt(400))).filter(any -> random.nextBoolean()),
        hash(random.nextInt(400)),
        random.nextBoolean() ? hash(random.nextInt()) : words(),
        1 + random.nextInt(5),
        NOW.minusMillis(random.nextInt(1_000_000)),
        NOW.plusNanos(random.nextInt(1_000_000_000)));
  }

  private String words() {
    return Words.hash("title " + random.nextInt(), "text " + random.nextInt());
  }

  private static String hash(int number) {
    return Fingerprint.of("item " + number);
  }
}

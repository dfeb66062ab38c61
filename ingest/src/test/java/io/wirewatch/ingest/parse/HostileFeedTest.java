package io.wirewatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.failure.FailureReason;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Documents made to cost more than their size; each must be dealt with in a quarter of a second of
 * processor time.
 */
class HostileFeedTest {
  private static final Duration ALLOWED = Duration.ofMillis(250);

  /** The best of several counts: the first ones pay for code that is not compiled yet. */
  private static final int TRIES = 8;

  private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();

  @BeforeAll
  static void warmUp() {
    for (int i = 0; i < 20; i++) {
      Feeds.read(Feeds.rss(Feeds.item("Warm " + i + " <b>up</b>", "https://gazette.example/1")));
      Feeds.read(Feeds.rss("<item><title>x</b>", Feeds.item("y", "https://gazette.example/2")));
    }
  }

  enum Bomb {
    DEPTH("<a>".repeat(300_000)),
    CLOSED_DEPTH(Feeds.rss("<a>".repeat(100_000) + "</a>".repeat(100_000))),
    DEPTH_IN_ITEM(Feeds.rss(Feeds.item("<title>" + "<b>".repeat(100_000) + "</title>"))),
    ATTRIBUTES(Feeds.rss("<item " + attributes(100_000) + "><title>x</title></item>")),
    NAMESPACES(Feeds.rss("<item " + attributes(50_000).replace(" a", " xmlns:a") + "/>")),
    LAUGHS(laughs() + Feeds.rss(Feeds.item("&l9;", "https://gazette.example/1"))),
    QUADRATIC(
        "<!DOCTYPE rss [<!ENTITY a \""
            + "a".repeat(50_000)
            + "\">]>"
            + Feeds.rss(Feeds.item("<title>" + "&a;".repeat(50_000) + "</title>"))),
    OPEN_COMMENT("<rss><!--" + "<!--".repeat(100_000)),
    OPEN_CDATA("<rss><channel>" + "<item><![CDATA[".repeat(50_000)),
    AMPERSANDS(Feeds.rss(Feeds.item("&".repeat(300_000), "https://gazette.example/1"))),
    ANGLES("<".repeat(300_000)),
    OPEN_DOCTYPES("<!DOCTYPE x [".repeat(50_000)),
    HTML_DEPTH(
        Feeds.rss(
            Feeds.item(
                "<description><![CDATA[" + "<div><p>".repeat(60_000) + "]]></description>"))),
    BROKEN_TAGS(Feeds.rss("<item><title>" + "<x".repeat(100_000) + "</title></item>")),
    LONG_TITLE(Feeds.rss(Feeds.item("A".repeat(5_000_000), "https://gazette.example/1"))),
    JSON_DEPTH("{\"items\":" + "[".repeat(500_000));

    private final String document;

    Bomb(String document) {
      this.document = document;
    }

    private static String attributes(int count) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < count; i++) {
        all.append(" a").append(i).append("=\"u:").append(i).append('"');
      }
      return all.toString();
    }

    private static String laughs() {
      StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
      for (int i = 1; i < 10; i++) {
        doctype.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
      }
      return doctype.append("]>").toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void dealsWithABombInTime(Bomb bomb) {
    byte[] bytes = bomb.document.getBytes(UTF_8);

    Duration best = costOf(bytes);
    for (int tries = 1; tries < TRIES && best.compareTo(ALLOWED) >= 0; tries++) {
      Duration again = costOf(bytes);
      best = again.compareTo(best) < 0 ? again : best;
    }

    assertThat(best).isLessThan(ALLOWED);
  }

  private static Duration costOf(byte[] bytes) {
    long before = CLOCKS.getCurrentThreadCpuTime();
    ParsedFeed answer = Feeds.read(bytes, Optional.empty());
    Duration spent = Duration.ofNanos(CLOCKS.getCurrentThreadCpuTime() - before);
    assertThat(answer).isNotNull();
    return spent;
  }

  @Test
  void refusesDepthAndAttributesByName() {
    for (Bomb bomb : new Bomb[] {Bomb.CLOSED_DEPTH, Bomb.ATTRIBUTES, Bomb.NAMESPACES}) {
      assertThat(Feeds.read(bomb.document))
          .isInstanceOfSatisfying(
              ParsedFeed.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(FailureReason.PARSE_LIMIT));
    }
  }

  @Test
  void thePoolCutsAReadingThatTakesTooLong() throws InterruptedException {
    String[] items = new String[20_000];
    java.util.Arrays.fill(items, Feeds.item("<p>x</p>".repeat(20), "https://gazette.example/1"));
    FeedBody body = new FeedBody(Feeds.rss(items).getBytes(UTF_8), Optional.empty(), Feeds.URL);

    try (ParsingPool pool = new ParsingPool(1, Duration.ofMillis(1))) {
      ParsedFeed answer = pool.read(body);

      assertThat(answer)
          .isInstanceOfSatisfying(
              ParsedFeed.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(FailureReason.PARSE_LIMIT));
    }
  }
}

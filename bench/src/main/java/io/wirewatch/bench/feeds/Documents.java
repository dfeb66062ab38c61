package io.wirewatch.bench.feeds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.parse.ParsedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Reads every file whole, and cut at random places: what comes of it, and how long it takes. */
final class Documents {
  private final Reading reading;
  private final RandomGenerator random;
  private final int cuts;
  private final Consumer<String> failures;
  private int total;
  private int withItems;
  private int yielded;
  private int crashed;
  private long slowestNanos;

  /**
   * @param cuts how often each file is cut
   * @param failures told of each document that loses items or fails the reader
   */
  Documents(Reading reading, RandomGenerator random, int cuts, Consumer<String> failures) {
    this.reading = reading;
    this.random = random;
    this.cuts = cuts;
    this.failures = failures;
  }

  void read(List<Path> files) throws IOException, InterruptedException {
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      total++;
      whole(file, bytes);
      for (int i = 0; i < cuts && bytes.length > 0; i++) {
        timed(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      }
    }
  }

  private void whole(Path file, byte[] bytes) throws InterruptedException {
    ParsedFeed parsed = timed(file, bytes);
    int readable = ItemCount.of(bytes);
    if (readable > 0) {
      withItems++;
      int read = parsed instanceof ParsedFeed.Document feed ? feed.items().size() : 0;
      if (read >= readable) {
        yielded++;
      } else {
        failures.accept(file + ": " + read + " of " + readable + " items, " + short80(parsed));
      }
    }
  }

  private ParsedFeed timed(Path file, byte[] bytes) throws InterruptedException {
    long start = System.nanoTime();
    ParsedFeed parsed = reading.read(bytes);
    slowestNanos = Math.max(slowestNanos, System.nanoTime() - start);
    if (parsed instanceof ParsedFeed.Refused refused && isFailure(refused)) {
      crashed++;
      failures.accept(file + " at " + bytes.length + " bytes: " + refused.detail());
    }
    return parsed;
  }

  /** The reader's own error or its deadline, as against a refusal that it meant. */
  private static boolean isFailure(ParsedFeed.Refused refused) {
    return refused.detail().startsWith("the parser gave up")
        || (refused.reason() == FailureReason.PARSE_LIMIT
            && refused.detail().startsWith("took longer"));
  }

  private static String short80(ParsedFeed parsed) {
    String text = parsed.toString();
    return text.substring(0, Math.min(80, text.length()));
  }

  ObjectNode json() {
    ObjectNode figures = JsonNodeFactory.instance.objectNode();
    figures.put("total", total);
    figures.put("withItems", withItems);
    figures.put("yielded", yielded);
    figures.put("crashed", crashed);
    figures.put("slowestMs", slowestNanos / 1_000_000);
    return figures;
  }

  String table() {
    return String.format(
        Locale.ROOT,
        "%,d documents (each cut %d times), %,d with readable items, %,d of them yield all;"
            + " %d crashed; slowest %,d ms%n",
        total,
        cuts,
        withItems,
        yielded,
        crashed,
        slowestNanos / 1_000_000);
  }
}

package io.wirewatch.bench.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Feed documents to be read: those of a folder, or some of our own making. */
final class SampleFeeds {
  private static final int MOST = 400;
  private static final String[] WORDS =
      ("county sheriff council agreement jail bus station raid detained hearing judge border agents"
              + " families school church workers plant permit lawyer release bond flight airport")
          .split(" ");

  private SampleFeeds() {}

  /** Up to 400 files below a folder, spread over it evenly. */
  static List<byte[]> of(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(SampleFeeds::isFeed).sorted().toList();
    }
    List<byte[]> bodies = new ArrayList<>();
    int step = Math.max(1, files.size() / MOST);
    for (int i = 0; i < files.size() && bodies.size() < MOST; i += step) {
      bodies.add(Files.readAllBytes(files.get(i)));
    }
    return bodies;
  }

  private static boolean isFeed(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".xml") || name.endsWith(".rss") || name.endsWith(".atom");
  }

  /** RSS of 20 to 40 items of about a kilobyte. */
  static List<byte[]> generated(long seed) {
    Random random = new Random(seed);
    List<byte[]> bodies = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      bodies.add(document(i, 20 + random.nextInt(21), random).getBytes(StandardCharsets.UTF_8));
    }
    return bodies;
  }

  private static String document(int feed, int items, Random random) {
    StringBuilder text =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>");
    text.append("<title>Feed ").append(feed).append("</title>");
    for (int i = 0; i < items; i++) {
      text.append("<item><title>")
          .append(words(8, random))
          .append("</title><link>https://f")
          .append(feed)
          .append(".example/story/")
          .append(i)
          .append("</link><guid isPermaLink=\"false\">")
          .append(feed)
          .append('-')
          .append(i)
          .append("</guid><pubDate>Mon, 23 Nov 2026 10:")
          .append(10 + i)
          .append(":00 GMT</pubDate><description>&lt;p&gt;")
          .append(words(120, random))
          .append("&lt;/p&gt;</description></item>");
    }
    return text.append("</channel></rss>").toString();
  }

  private static String words(int count, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return text.toString().strip();
  }
}

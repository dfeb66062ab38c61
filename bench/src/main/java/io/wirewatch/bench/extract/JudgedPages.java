package io.wirewatch.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Reads the two layouts of judged pages: of Scrapinghub's benchmark (ground-truth.json, pages in
 * html/) and of Readability's tests (a folder each, with source.html and what is expected).
 */
final class JudgedPages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final URI TEST_PAGE = URI.create("http://fakehost/test/page.html");

  private JudgedPages() {}

  /** The pages in the order of their names; none where the folder has neither layout. */
  static List<JudgedPage> in(Path folder) throws IOException {
    return Files.exists(folder.resolve("ground-truth.json"))
        ? scrapinghub(folder)
        : readability(folder);
  }

  private static List<JudgedPage> scrapinghub(Path folder) throws IOException {
    Map<String, JsonNode> truth = new TreeMap<>();
    JSON.readTree(folder.resolve("ground-truth.json").toFile())
        .properties()
        .forEach(one -> truth.put(one.getKey(), one.getValue()));
    List<JudgedPage> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : truth.entrySet()) {
      Path packed = folder.resolve("html").resolve(one.getKey() + ".html.gz");
      Path plain = folder.resolve("html").resolve(one.getKey() + ".html");
      Path html = Files.exists(packed) ? packed : plain;
      if (Files.exists(html)) {
        String body = one.getValue().path("articleBody").asText();
        pages.add(new JudgedPage(one.getKey(), html, url(one.getValue()), body));
      }
    }
    return pages;
  }

  private static URI url(JsonNode truth) {
    try {
      return URI.create(truth.path("url").asText());
    } catch (IllegalArgumentException e) {
      return TEST_PAGE;
    }
  }

  private static List<JudgedPage> readability(Path folder) throws IOException {
    List<JudgedPage> pages = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        Path html = child.resolve("source.html");
        Path expected = child.resolve("expected.html");
        if (Files.exists(html) && Files.exists(expected)) {
          String text = Jsoup.parse(Files.readString(expected)).body().text();
          pages.add(
              new JudgedPage(
                  String.valueOf(child.getFileName()), html, TEST_PAGE, text, facts(child)));
        }
      }
    }
    return pages;
  }

  private static JsonNode facts(Path child) throws IOException {
    Path file = child.resolve("expected-metadata.json");
    return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
  }
}

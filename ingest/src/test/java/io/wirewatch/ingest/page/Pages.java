package io.wirewatch.ingest.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Small pages of invented outlets. */
final class Pages {
  static final String FIRST =
      "The county board voted five to two on Tuesday to end its contract with the detention center, after three hours of public comment.";
  static final String SECOND =
      "Sheriff Ana Torres said the beds would be empty by June, and that nobody in her office would lose a job over the decision.";
  static final String THIRD =
      "The company that runs the center, which is paid for each bed, said it was looking at its options and declined to say more.";
  static final URI URL = URI.create("https://gazette.example/news/board-ends-contract");

  private Pages() {}

  static ExtractedPage read(String html) {
    return new PageReader().read(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), URL);
  }

  static String article(String around) {
    return page("<article><h1>Board ends contract</h1>" + around + "</article>");
  }

  static String page(String body) {
    return "<!DOCTYPE html><html><head><title>Board ends contract | Gazette</title></head><body><nav><a href=/>Home</a> <a"
        + " href=/news>News</a></nav>"
        + body
        + "<footer><p>© Gazette Media, all rights reserved, no part of this page may be used without written permission.</p></footer></body></html>";
  }

  static String p(String text) {
    return "<p>" + text + "</p>";
  }

  static String paragraphs() {
    return p(FIRST) + p(SECOND) + p(THIRD);
  }

  static String text() {
    return FIRST + "\n" + SECOND + "\n" + THIRD;
  }
}

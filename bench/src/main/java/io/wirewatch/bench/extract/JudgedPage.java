package io.wirewatch.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.file.Path;

/**
 * A page and what people found on it.
 *
 * @param name for people
 * @param html file of the page, gzip where its name ends so
 * @param url where it stood
 * @param text of the article
 * @param facts title, byline, siteName, publishedTime; missing where nobody judged them
 */
record JudgedPage(String name, Path html, URI url, String text, JsonNode facts) {
  JudgedPage(String name, Path html, URI url, String text) {
    this(name, html, url, text, MissingNode.getInstance());
  }
}

package io.wirewatch.contract.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.wirewatch.contract.Check;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One revision of one article, as its outlet published it.
 *
 * <p>Identity is where an article stands, not what it says: an edit keeps the {@link ArticleId} and
 * counts {@code revision} up.
 *
 * @param id see {@link ArticleId}
 * @param revision counts from 1
 * @param source the outlet
 * @param url where a reader opens it, http or https
 * @param title plain text, at most {@value #MAX_TITLE} UTF-16 units
 * @param text plain text of what the feed carries or, in a later revision, of the article's page;
 *     at most {@value #MAX_TEXT} UTF-16 units
 * @param language as the outlet declares it, a BCP 47 tag
 * @param authors names as given
 * @param categories the outlet's own, as given
 * @param publishedAt as the outlet says; payload only, nothing is ordered by it
 * @param firstSeenAt when revision 1 was fetched, by our clock
 * @param fetchedAt when this revision was fetched, by our clock; also the record's timestamp
 * @param contentHash changes exactly when title or text change
 * @param canary a test article that proves the pipeline alive; consumers skip it
 * @param changed what differs from the revision before; empty for the first, and where it is not
 *     known
 * @param images addresses of its pictures, http or https, at most {@value #MAX_IMAGES}; never
 *     fetched
 * @param origin whom the outlet took it over from, by its own account
 */
public record Article(
    String id,
    int revision,
    Source source,
    String url,
    String title,
    String text,
    Optional<String> language,
    List<String> authors,
    List<String> categories,
    Optional<Instant> publishedAt,
    Instant firstSeenAt,
    Instant fetchedAt,
    String contentHash,
    boolean canary,
    Optional<List<TextField>> changed,
    @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> images,
    Optional<Origin> origin) {

  /** Longest title kept, in UTF-16 units. */
  public static final int MAX_TITLE = 500;

  /** Longest text kept, in UTF-16 units. */
  public static final int MAX_TEXT = 60_000;

  /** Most pictures named. */
  public static final int MAX_IMAGES = 10;

  public Article {
    ArticleId.check(id);
    Check.require(revision >= 1, () -> "revision is " + revision + ", it counts from 1");
    Check.require(
        url.startsWith("https://") || url.startsWith("http://"),
        () -> "url is not http or https: " + url);
    Check.atMost(MAX_TITLE, "title", title);
    Check.atMost(MAX_TEXT, "text", text);
    Check.require(!title.isBlank() || !text.isBlank(), "title and text are both blank");
    Check.filled("contentHash", contentHash);
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    changed = changed.map(List::copyOf);
    images = List.copyOf(images);
    Check.require(images.size() <= MAX_IMAGES, images.size() + " images, at most " + MAX_IMAGES);
  }

  /** An article of which it is not said what changed. */
  public Article(
      String id,
      int revision,
      Source source,
      String url,
      String title,
      String text,
      Optional<String> language,
      List<String> authors,
      List<String> categories,
      Optional<Instant> publishedAt,
      Instant firstSeenAt,
      Instant fetchedAt,
      String contentHash,
      boolean canary) {
    this(
        id,
        revision,
        source,
        url,
        title,
        text,
        language,
        authors,
        categories,
        publishedAt,
        firstSeenAt,
        fetchedAt,
        contentHash,
        canary,
        Optional.empty());
  }

  /** An article without pictures, that its outlet wrote itself. */
  public Article(
      String id,
      int revision,
      Source source,
      String url,
      String title,
      String text,
      Optional<String> language,
      List<String> authors,
      List<String> categories,
      Optional<Instant> publishedAt,
      Instant firstSeenAt,
      Instant fetchedAt,
      String contentHash,
      boolean canary,
      Optional<List<TextField>> changed) {
    this(
        id,
        revision,
        source,
        url,
        title,
        text,
        language,
        authors,
        categories,
        publishedAt,
        firstSeenAt,
        fetchedAt,
        contentHash,
        canary,
        changed,
        List.of(),
        Optional.empty());
  }

  /** The same as of another moment: for what was fetched once and is published later. */
  public Article asOf(Instant moment) {
    return new Article(
        id,
        revision,
        source,
        url,
        title,
        text,
        language,
        authors,
        categories,
        publishedAt,
        firstSeenAt,
        moment,
        contentHash,
        canary,
        changed,
        images,
        origin);
  }

  /** The prose of one field. */
  public String field(TextField field) {
    return field == TextField.TITLE ? title : text;
  }
}

package io.wirewatch.ingest.parse;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the fields of one entry as a parser finds them, then gives them as plain text. */
final class RawItem {
  private static final int MAX_GUID = 2_000;
  private static final int MAX_LINK = 4_000;
  private static final int MAX_NAMES = 50;

  private final URI base;
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private final List<String> texts = new ArrayList<>();
  private @Nullable String guid;
  private @Nullable String link;
  private String title = "";
  private @Nullable Instant published;
  private @Nullable Instant updated;
  private @Nullable String language;

  RawItem(URI base) {
    this.base = base;
  }

  /** The first one given stays. */
  RawItem guid(@Nullable String value) {
    if (guid == null && value != null && !value.isBlank() && value.length() <= MAX_GUID) {
      guid = value.strip();
    }
    return this;
  }

  /** The first one that can be opened stays. */
  RawItem link(@Nullable String value) {
    if (link == null && value != null && value.length() <= MAX_LINK) {
      link = Links.absolute(base, value).orElse(null);
    }
    return this;
  }

  RawItem title(@Nullable String value, Markup markup) {
    if (title.isEmpty() && value != null) {
      title = PlainText.title(value, markup);
    }
    return this;
  }

  /** Of several the longest is kept. */
  RawItem text(@Nullable String value, Markup markup) {
    if (value != null && !value.isBlank()) {
      texts.add(PlainText.text(value, markup));
    }
    return this;
  }

  RawItem author(@Nullable String value) {
    add(authors, value == null ? null : Names.ofAuthor(value));
    return this;
  }

  RawItem category(@Nullable String value) {
    add(categories, value);
    return this;
  }

  RawItem published(@Nullable Instant value) {
    published = published == null ? value : published;
    return this;
  }

  RawItem updated(@Nullable Instant value) {
    updated = updated == null ? value : updated;
    return this;
  }

  RawItem language(@Nullable String value) {
    if (language == null && value != null && !value.isBlank() && value.length() <= MAX_NAMES) {
      language = value.strip();
    }
    return this;
  }

  FeedItem item() {
    String text = texts.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
    return new FeedItem(
        Optional.ofNullable(guid),
        Optional.ofNullable(link),
        title,
        text,
        List.copyOf(authors),
        List.copyOf(categories),
        Optional.ofNullable(published),
        Optional.ofNullable(updated),
        Optional.ofNullable(language));
  }

  private static void add(Set<String> names, @Nullable String value) {
    if (value == null || names.size() >= MAX_NAMES) {
      return;
    }
    String name = PlainText.title(value, Markup.PERHAPS);
    if (!name.isEmpty()) {
      names.add(name);
    }
  }
}

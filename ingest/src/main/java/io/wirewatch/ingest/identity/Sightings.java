package io.wirewatch.ingest.identity;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.parse.FeedItem;
import io.wirewatch.ingest.parse.ParsedFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges all items of one document of one feed. */
public final class Sightings {
  private static final Duration TOUCH = Duration.ofDays(1);
  private static final int MOST_FORGOTTEN = 1_000;

  private final Feed feed;
  private final Duration oldest;
  private final Instant now;

  /**
   * @param oldest items published longer than this before the document's newest are not published
   * @param now when the document was fetched
   */
  public Sightings(Feed feed, Duration oldest, Instant now) {
    this.feed = feed;
    this.oldest = oldest;
    this.now = now;
  }

  /** One sighting for each item, in document order. Changes nothing in {@code known}. */
  public List<Sighting> in(ParsedFeed.Document document, FeedKnowledge known) {
    List<Candidate> candidates = Candidates.of(document.items(), feed.id());
    Recognition recognition = Recognition.of(candidates, known);
    Drafts drafts = new Drafts(feed, document.language(), now);
    Instant tooOld = PublishedAt.newest(document.items(), now).minus(oldest);
    Set<String> published = new HashSet<>();
    List<Sighting> sightings = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.item().title().isBlank() && candidate.item().text().isBlank()) {
        sightings.add(Sighting.of(Sighting.Kind.INVALID));
        continue;
      }
      Optional<KnownItem> before = recognition.known(candidate);
      String id = before.map(KnownItem::articleId).orElse(candidate.articleId());
      if (!published.add(id)) {
        sightings.add(Sighting.of(Sighting.Kind.DUPLICATE));
      } else if (before.isPresent()) {
        sightings.add(again(candidate, before.get(), drafts));
      } else {
        sightings.add(first(candidate, drafts, tooOld));
      }
    }
    return sightings;
  }

  /** Items that no document has held for so long that they can be forgotten. */
  public List<KnownItem> forgettable(FeedKnowledge known, List<Sighting> seen, Duration keep) {
    Set<String> touched = new HashSet<>();
    seen.forEach(
        sighting -> sighting.remembered().ifPresent(item -> touched.add(item.articleId())));
    return known.notSeenSince(now.minus(keep)).stream()
        .filter(item -> !touched.contains(item.articleId()))
        .filter(item -> item.held().isEmpty())
        .limit(MOST_FORGOTTEN)
        .toList();
  }

  private Sighting first(Candidate candidate, Drafts drafts, Instant tooOld) {
    KnownItem remembered = remembered(candidate, candidate.articleId(), 1, now);
    boolean old = PublishedAt.of(candidate.item(), now).filter(tooOld::isAfter).isPresent();
    return old
        ? new Sighting(Sighting.Kind.TOO_OLD, Optional.empty(), Optional.of(remembered))
        : new Sighting(
            Sighting.Kind.NEW,
            Optional.of(drafts.article(candidate, remembered, Optional.empty())),
            Optional.of(remembered));
  }

  private Sighting again(Candidate candidate, KnownItem before, Drafts drafts) {
    FeedItem item = candidate.item();
    Optional<Words.Edit> edit = Words.edit(before.contentHash(), item.title(), item.text());
    if (before.held().isPresent()) {
      return stillHeld(candidate, before, edit.isPresent(), drafts);
    }
    int revision = before.revision() + (edit.isPresent() ? 1 : 0);
    KnownItem after = remembered(candidate, before.articleId(), revision, before.firstSeenAt());
    return edit.map(change -> drafts.article(candidate, after, change.fields()))
        .map(
            article ->
                new Sighting(Sighting.Kind.UPDATED, Optional.of(article), Optional.of(after)))
        .orElseGet(() -> known(after, worthWriting(before, after)));
  }

  /** What was never published has no revisions: it will be published as it is shown last. */
  private Sighting stillHeld(Candidate candidate, KnownItem before, boolean edited, Drafts drafts) {
    KnownItem shown =
        remembered(candidate, before.articleId(), before.revision(), before.firstSeenAt());
    Article article =
        edited ? drafts.article(candidate, shown, Optional.empty()) : before.held().orElseThrow();
    return known(shown.holding(article), edited || worthWriting(before, shown));
  }

  private static Sighting known(KnownItem after, boolean worthWriting) {
    return new Sighting(
        Sighting.Kind.DUPLICATE, Optional.empty(), Optional.of(after).filter(any -> worthWriting));
  }

  private boolean worthWriting(KnownItem before, KnownItem after) {
    return before.lastSeenAt().plus(TOUCH).isBefore(now) || !sameMarks(before, after);
  }

  private KnownItem remembered(Candidate candidate, String id, int revision, Instant firstSeenAt) {
    Fingerprints marks = candidate.marks();
    return new KnownItem(
        feed.id(),
        id,
        marks.guid(),
        marks.link(),
        marks.opening(),
        marks.content(),
        revision,
        firstSeenAt,
        now);
  }

  private static boolean sameMarks(KnownItem before, KnownItem after) {
    return before.guidHash().equals(after.guidHash())
        && before.linkHash().equals(after.linkHash())
        && before.titleHash().equals(after.titleHash());
  }
}

package io.wirewatch.ingest.identity;

import static io.wirewatch.ingest.identity.Sighting.Kind.DUPLICATE;
import static io.wirewatch.ingest.identity.Sighting.Kind.INVALID;
import static io.wirewatch.ingest.identity.Sighting.Kind.NEW;
import static io.wirewatch.ingest.identity.Sighting.Kind.TOO_OLD;
import static io.wirewatch.ingest.identity.Sighting.Kind.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.ingest.parse.FeedItem;
import io.wirewatch.ingest.parse.ParsedFeed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration KEEP = Duration.ofDays(90);
  private static final Feed FEED =
      new Feed(
          "gazette",
          "Local Gazette",
          URI.create("https://gazette.example/feed"),
          Optional.of("https://gazette.example/"),
          Optional.of("TX"),
          Optional.of("local"),
          Optional.of("en"),
          false);

  private final FeedKnowledge known = new FeedKnowledge();
  private final List<Article> published = new ArrayList<>();
  private Instant now = NOW;

  @Test
  void publishesAnItemOnceHoweverOftenItIsSeen() {
    FeedItem item = item("g-0001", "https://gazette.example/1", "Raid at dawn", "Two were held.");

    assertThat(see(item)).containsExactly(NEW);
    assertThat(see(item)).containsExactly(DUPLICATE);
    assertThat(published).hasSize(1);
    assertThat(published.get(0).id()).isEqualTo(ArticleId.of("https://gazette.example/1"));
  }

  @Test
  void anEditIsANewRevisionOfTheSameArticle() {
    see(item("g-0001", "https://gazette.example/1", "Raid at dawn", "Two were held."));
    now = NOW.plusSeconds(600);

    assertThat(see(item("g-0001", "https://gazette.example/1", "Raid at dawn", "Three were held.")))
        .containsExactly(UPDATED);

    Article second = published.get(1);
    assertThat(second.id()).isEqualTo(published.get(0).id());
    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.firstSeenAt()).isEqualTo(NOW);
    assertThat(second.fetchedAt()).isEqualTo(now);
    assertThat(second.contentHash()).isNotEqualTo(published.get(0).contentHash());
    assertThat(published.get(0).changed()).isEmpty();
    assertThat(second.changed()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          guid changed           | other-9 | https://gazette.example/1                  | Raid at dawn in the old town | Two were held.
          tracking added         | g-0001  | https://gazette.example/1?utm_source=x     | Raid at dawn in the old town | Two were held.
          link changed           | g-0001  | https://gazette.example/2026/raid-at-dawn  | Raid at dawn in the old town | Two were held.
          guid and link changed  | other-9 | https://gazette.example/2026/raid-at-dawn  | Raid at dawn in the old town | Two were held.
          counter moved          | g-0001  | https://gazette.example/1                  | Raid at dawn in the old town | Two were held. 12 comments
          white space changed    | g-0001  | http://www.gazette.example/1               | Raid at dawn  in the old town| Two were held.
          """)
  void aCopyThatLooksDifferentPublishesNothing(
      String what, String guid, String link, String title, String text) {
    see(
        item(
            "g-0001",
            "https://gazette.example/1",
            "Raid at dawn in the old town",
            what.startsWith("counter") ? "Two were held. 3 comments" : "Two were held."));

    assertThat(see(item(guid, link, title, text))).containsExactly(DUPLICATE);
    assertThat(published).hasSize(1);
  }

  @Test
  void reorderedAndRedatedItemsAreKnown() {
    FeedItem one = item("g-0001", "https://gazette.example/1", "One thing", "A.");
    FeedItem two = item("g-0002", "https://gazette.example/2", "Two things", "B.");
    see(one, two);

    assertThat(see(dated(two, NOW), dated(one, NOW.minusSeconds(5)))).containsOnly(DUPLICATE);
  }

  @Test
  void allGuidsChangedAtOncePublishesNothing() {
    see(
        item("g-0001", "https://gazette.example/1", "One thing", "A."),
        item("g-0002", "https://gazette.example/2", "Two things", "B."));

    List<Sighting.Kind> kinds =
        see(
            item("x-0001", "https://gazette.example/1", "One thing", "A."),
            item("x-0002", "https://gazette.example/2", "Two things", "B."));

    assertThat(kinds).containsOnly(DUPLICATE);
  }

  @Test
  void theSameNoticeAgainUnderItsOwnGuidAndLinkIsNews() {
    String title = "Warming shelters open tonight";
    FeedItem first = item("g-0001", "https://gazette.example/1", title, "From seven on.");
    FeedItem other = item("g-0002", "https://gazette.example/2", "Council votes", "It did.");
    see(first, other);

    FeedItem again = item("g-0003", "https://gazette.example/3", title, "From seven on.");

    assertThat(see(again, first, other)).containsExactly(NEW, DUPLICATE, DUPLICATE);
    assertThat(see(again, other)).containsExactly(DUPLICATE, DUPLICATE);
  }

  @Test
  void aDocumentRenamedAltogetherIsKnownByItsWords() {
    String[] titles = {"Raid at dawn in the old town", "Council votes on the new jail"};
    see(
        item("g-0001", "https://gazette.example/1", titles[0], "Two were held."),
        item("g-0002", "https://gazette.example/2", titles[1], "It did."));

    List<Sighting.Kind> kinds =
        see(
            item("x-0001", "https://new.example/a", titles[0], "Two were held."),
            item("x-0002", "https://new.example/b", titles[1], "It did."),
            item("x-0003", "https://new.example/c", "Something else happened", "C."));

    assertThat(kinds).containsExactly(DUPLICATE, DUPLICATE, NEW);
  }

  @Test
  void twoItemsAtOneLinkArePublishedOnce() {
    FeedItem top = item("g-0001", "https://gazette.example/1", "Raid at dawn", "Two were held.");
    FeedItem again = item("g-0002", "https://gazette.example/1#top", "Raid", "Two.");

    assertThat(see(top, again)).containsExactly(NEW, DUPLICATE);
    assertThat(see(top, again)).containsExactly(DUPLICATE, DUPLICATE);
  }

  @Test
  void aFeedThatLinksEverythingToOnePageKeepsItsItemsApart() {
    String page = "https://gazette.example/alerts";

    List<Sighting.Kind> kinds =
        see(
            item("alert-1", page, "Checkpoint closed", "A."),
            item("alert-2", page, "Checkpoint open", "B."),
            item("alert-3", page, "Court closed", "C."));

    assertThat(kinds).containsOnly(NEW);
    assertThat(published).extracting(Article::id).doesNotHaveDuplicates();
    assertThat(published).extracting(Article::url).containsOnly(page);
  }

  @Test
  void aGuidSharedByAllItemsTellsNothing() {
    assertThat(
            see(
                item("same-guid", "https://gazette.example/1", "One thing", "A."),
                item("same-guid", "https://gazette.example/2", "Two things", "B.")))
        .containsOnly(NEW);
  }

  @Test
  void guidsThatCountPositionsDoNotMoveHistories() {
    see(
        item("item-001", "https://gazette.example/1", "One thing", "A."),
        item("item-002", "https://gazette.example/2", "Two things", "B."));

    List<Sighting.Kind> kinds =
        see(
            item("item-001", "https://gazette.example/3", "Three things", "C."),
            item("item-002", "https://gazette.example/1", "One thing", "A."),
            item("item-003", "https://gazette.example/2", "Two things", "B."));

    assertThat(kinds).containsExactly(NEW, DUPLICATE, DUPLICATE);
  }

  @Test
  void anItemWithoutLinkIsKnownByItsGuid() {
    FeedItem item = item("g-0001", "", "Raid at dawn", "Two were held.");

    assertThat(see(item)).containsExactly(NEW);
    assertThat(see(item)).containsExactly(DUPLICATE);
    assertThat(published.get(0).id()).isEqualTo(ArticleId.of("gazette", "g-0001"));
    assertThat(published.get(0).url()).isEqualTo("https://gazette.example/");
  }

  @Test
  void aPlainHttpOutletIsOpenedByHttpThoughItsIdentityIsTheSame() {
    see(
        item(
            "g-0001", "http://gazette.example/1?utm_source=rss", "Raid at dawn", "Two were held."));

    assertThat(published.get(0).url()).isEqualTo("http://gazette.example/1");
    assertThat(published.get(0).id()).isEqualTo(ArticleId.of("https://gazette.example/1"));
  }

  @Test
  void anItemThatSaysNothingIsInvalid() {
    assertThat(see(item("g-0001", "https://gazette.example/1", "", " "))).containsExactly(INVALID);
  }

  @Test
  void anArchiveIsRememberedButNotPublished() {
    FeedItem old =
        dated(
            item("g-0001", "https://gazette.example/1", "Old", "A."),
            NOW.minus(Duration.ofDays(900)));
    FeedItem fresh = dated(item("g-0002", "https://gazette.example/2", "Fresh", "B."), NOW);

    assertThat(see(fresh, old)).containsExactly(NEW, TOO_OLD);
    assertThat(see(fresh, old)).containsOnly(DUPLICATE);
    assertThat(published).hasSize(1);
  }

  @Test
  void impossibleDatesAreNoDates() {
    see(
        dated(
            item("g-0001", "https://gazette.example/1", "Future", "A."),
            Instant.parse("9999-01-01T00:00:00Z")),
        dated(
            item("g-0002", "https://gazette.example/2", "Past", "B."),
            Instant.parse("1970-01-01T00:00:00Z")));

    assertThat(published).extracting(Article::publishedAt).containsOnly(Optional.empty());
  }

  @Test
  void writesAnUnchangedItemAgainOnlyOnceADay() {
    FeedItem item = item("g-0001", "https://gazette.example/1", "Raid at dawn", "Two were held.");
    see(item);

    now = NOW.plus(Duration.ofHours(23));
    assertThat(sightings(item).get(0).remembered()).isEmpty();
    now = NOW.plus(Duration.ofHours(25));
    assertThat(sightings(item).get(0).remembered()).isPresent();
  }

  @Test
  void forgetsWhatNoDocumentHeldForLong() {
    FeedItem gone = item("g-0001", "https://gazette.example/1", "Gone", "A.");
    FeedItem stays = item("g-0002", "https://gazette.example/2", "Stays", "B.");
    see(gone, stays);
    now = NOW.plus(Duration.ofDays(91));

    Sightings judge = new Sightings(FEED, KEEP, now);
    List<Sighting> seen = judge.in(document(stays), known);

    assertThat(judge.forgettable(known, seen, KEEP))
        .extracting(one -> one.articleId())
        .containsExactly(ArticleId.of("https://gazette.example/1"));
  }

  private List<Sighting.Kind> see(FeedItem... items) {
    List<Sighting> sightings = sightings(items);
    sightings.forEach(one -> one.remembered().ifPresent(known::put));
    sightings.forEach(one -> one.article().ifPresent(published::add));
    return sightings.stream().map(Sighting::kind).toList();
  }

  private List<Sighting> sightings(FeedItem... items) {
    return new Sightings(FEED, KEEP, now).in(document(items), known);
  }

  private static ParsedFeed.Document document(FeedItem... items) {
    return new ParsedFeed.Document(
        Optional.empty(), Optional.empty(), Optional.empty(), Arrays.asList(items), 0, true);
  }

  private static FeedItem item(String guid, String link, String title, String text) {
    return new FeedItem(
        Optional.of(guid),
        Optional.of(link).filter(given -> !given.isEmpty()),
        title,
        text,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static FeedItem dated(FeedItem item, Instant published) {
    return new FeedItem(
        item.guid(),
        item.link(),
        item.title(),
        item.text(),
        item.authors(),
        item.categories(),
        Optional.of(published),
        item.updated(),
        item.language());
  }
}

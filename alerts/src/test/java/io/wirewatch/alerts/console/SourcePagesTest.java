package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.store.Role;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedInquiry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about sources, over HTTP and without a script. */
class SourcePagesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

  private Newsroom room;
  private Visit visit;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    room = new Newsroom(folder, InstantSource.fixed(NOW), Newsroom.settings(false));
    visit = Visit.signedIn(room, room.person("Eddie", Role.EDITOR));
    room.sources.fill();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private Feed feed(String id) {
    return room.sources.find(id).orElseThrow().feed();
  }

  @Test
  void listTellsStateInWordsSinceWhenAndExpectedGap() throws Exception {
    String page = visit.get("/sources").body();

    assertThat(page)
        .contains("at most 14 hours at that time of the week")
        .contains("gone for good")
        .contains("1 h ago")
        .contains("Needs a look (7)")
        .contains("7 of 10 sources answering");
  }

  @Test
  void listIsNarrowedByStateGroupRegionAndLanguage() throws Exception {
    String silent = visit.get("/sources?state=silent").body();
    String local = visit.get("/sources?group=local&region=CA").body();
    String spanish = visit.get("/sources?language=es").body();
    String named = visit.get("/sources?q=harbor").body();

    assertThat(silent).contains("El Correo", "River City Wire").doesNotContain("Harbor Post");
    assertThat(local).contains("Harbor Post", "Valley Voice").doesNotContain("Local Gazette");
    assertThat(spanish).contains("El Correo").doesNotContain("Harbor Post");
    assertThat(named).contains("Harbor Post").doesNotContain("El Correo");
  }

  @Test
  void editorPausesAndResumes() throws Exception {
    HttpResponse<String> paused =
        visit.submit("/sources/local-gazette/pause", Map.of("from", "list"));
    boolean whilePaused = feed("local-gazette").paused();
    visit.submit("/sources/local-gazette/resume", Map.of());

    assertThat(paused.headers().firstValue("Location")).contains("/sources?done=source-paused");
    assertThat(whilePaused).isTrue();
    assertThat(feed("local-gazette").paused()).isFalse();
  }

  @Test
  void editorChangesWhatIsSaidOfASource() throws Exception {
    HttpResponse<String> answer =
        visit.submit(
            "/sources/harbor-post", fields("Harbor Post & Mail", "Coast", "or", "en-US", "yes"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(feed("harbor-post").name()).isEqualTo("Harbor Post & Mail");
    assertThat(feed("harbor-post").group()).contains("coast");
    assertThat(feed("harbor-post").region()).contains("OR");
    assertThat(feed("harbor-post").fullText()).contains(true);
    assertThat(visit.get("/sources/harbor-post").body()).contains("Harbor Post &amp; Mail");
  }

  @Test
  void badFieldsAreNamedAndNothingIsSaved() throws Exception {
    HttpResponse<String> answer =
        visit.submit("/sources/harbor-post", fields("", "local", "Texas", "english!", ""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("3 things to mend", "href=\"#name\"", "value=\"TEXAS\"");
    assertThat(feed("harbor-post").name()).isEqualTo("Harbor Post");
  }

  @Test
  void feedFoundBehindAnAddressIsShownWithItsItemsAndAdded() throws Exception {
    HttpResponse<String> asked = visit.submit("/sources/add", Map.of("address", "mesa.example"));
    String found = visit.get(asked.headers().firstValue("Location").orElseThrow()).body();
    HttpResponse<String> added =
        visit.submit(
            "/sources/found/inquiry-0/0", fields("Mesa Herald", "local", "AZ", "en-US", ""));

    assertThat(room.sources.asked.get(0).kind()).isEqualTo(FeedInquiry.Kind.FIND);
    assertThat(found)
        .contains("2 feeds found", "Its newest 10 items", "declared by the page")
        .contains("value=\"Mesa Herald – News\"")
        .contains("read already, as <a href=\"/sources/local-gazette\">")
        .contains("&lt;script&gt;")
        .doesNotContain("javascript:");
    assertThat(added.headers().firstValue("Location"))
        .contains("/sources/mesa-herald?done=source-added");
    assertThat(feed("mesa-herald").url()).hasToString("https://mesa.example/feed");
    assertThat(feed("mesa-herald").homePage()).contains("https://mesa.example/");
  }

  @Test
  void feedThatIsReadAlreadyIsNotAddedTwice() throws Exception {
    visit.submit("/sources/add", Map.of("address", "mesa.example"));

    HttpResponse<String> answer =
        visit.submit("/sources/found/inquiry-0/1", fields("Gazette", "", "", "", ""));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(room.sources.find("gazette")).isEmpty();
  }

  @Test
  void addressWithoutFeedSaysWhy() throws Exception {
    HttpResponse<String> asked =
        visit.submit("/sources/add", Map.of("address", "http://nothing.example"));

    assertThat(visit.get(asked.headers().firstValue("Location").orElseThrow()).body())
        .contains("No feed found", "not a public one");
  }

  @Test
  void listIsImportedAfterTellingWhatCouldNotBeRead() throws Exception {
    HttpResponse<String> read = visit.upload("/sources/import", "opml", "<opml>list</opml>");
    String page = visit.get(read.headers().firstValue("Location").orElseThrow()).body();
    Map<String, String> chosen = Map.of("url", "https://prairie.example/rss");
    visit.submit("/sources/import/inquiry-0", chosen);

    assertThat(room.sources.asked.get(0).text()).isEqualTo("<opml>list</opml>");
    assertThat(page).contains("2 new sources", "One is read already", "Line 7: “Broken Post”");
    assertThat(feed("local-gazette-2").name()).isEqualTo("Prairie Star");
    assertThat(room.sources.find("ocean-times")).isEmpty();
  }

  @Test
  void fileThatIsTooLargeOrMissingIsRefused() throws Exception {
    HttpResponse<String> large =
        visit.upload("/sources/import", "opml", "x".repeat(FeedInquiry.MAX_TEXT + 1));
    HttpResponse<String> missing = visit.upload("/sources/import", "other", "");

    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.body()).contains("larger than 250,000 characters");
    assertThat(rawUpload(3_000_000)).contains(" 413 ");
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(room.sources.asked).isEmpty();
  }

  /** What is answered before anything of the body is there. */
  private String rawUpload(int length) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), room.server().port())) {
      String head =
          "POST /sources/import HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
              + length
              + "\r\n"
              + "Content-Type: multipart/form-data; boundary=edge\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      InputStreamReader answer =
          new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
      return String.valueOf(new BufferedReader(answer).readLine());
    }
  }

  @Test
  void uploadWithoutThePagesTokenIsRefused() throws Exception {
    HttpResponse<String> answer =
        visit.uploadWithToken("/sources/import", "opml", "<opml/>", "of another page");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(room.sources.asked).isEmpty();
  }

  @Test
  void exportHoldsEverySourceWithItsSettings() throws Exception {
    visit.submit("/sources/local-gazette", fields("A \"B\" <C> & D", "local", "TX", "en", "no"));

    HttpResponse<String> answer = visit.get("/sources.opml");

    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains(".opml");
    assertThat(answer.body())
        .contains("text=\"A &quot;B&quot; &lt;C")
        .contains("id=\"local-gazette\"", "region=\"TX\"", "fullText=\"false\"")
        .contains("paused=\"true\"")
        .contains("<outline text=\"spanish\">");
  }

  @Test
  void heldItemsAreReleasedAndAMoveIsTaken() throws Exception {
    String held = visit.get("/sources/agency-releases").body();
    visit.submit("/sources/agency-releases/release", Map.of());
    visit.submit("/sources/plains-radio/move", Map.of());

    assertThat(held).contains("412 items are held back", "Publish them");
    assertThat(feed("agency-releases").releaseFloodBefore()).contains(NOW);
    assertThat(feed("plains-radio").url()).hasToString("https://plains.example/feeds/news.xml");
  }

  @Test
  void retiredSourceOffersToLookAgainAndToBeRemoved() throws Exception {
    String page = visit.get("/sources/mesa-tribune").body();
    visit.submit("/sources/mesa-tribune/remove", Map.of());

    assertThat(page).contains("/sources/add?address=https%3A%2F%2Fmesa-tribune.example%2F");
    assertThat(room.sources.find("mesa-tribune")).isEmpty();
  }

  @Test
  void sourceOfTheFileIsNotRemovedHere() throws Exception {
    HttpResponse<String> answer = visit.submit("/sources/new-outlet/remove", Map.of());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("feeds file");
    assertThat(room.sources.find("new-outlet")).isPresent();
  }

  @Test
  void readersSeeButAreOfferedNoChange() throws Exception {
    Visit reader = Visit.signedIn(room, room.person("Rita", Role.READER));

    assertThat(reader.get("/sources").body())
        .contains("Harbor Post")
        .doesNotContain("Add a source", "Pause<span");
    assertThat(reader.get("/sources/harbor-post").body())
        .contains("Only editors may change")
        .doesNotContain("<button class=\"main\">Save</button>");
    assertThat(reader.get("/sources/add").statusCode()).isEqualTo(403);
  }

  private static Map<String, String> fields(
      String name, String group, String region, String language, String fullText) {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", name);
    fields.put("group", group);
    fields.put("region", region);
    fields.put("language", language);
    fields.put("fulltext", fullText);
    return fields;
  }

  @Test
  void unknownSourceIsNotHere() throws Exception {
    assertThat(visit.get("/sources/nobody").statusCode()).isEqualTo(404);
    assertThat(Optional.of(visit.submit("/sources/nobody/pause", Map.of()).statusCode()))
        .contains(404);
  }
}

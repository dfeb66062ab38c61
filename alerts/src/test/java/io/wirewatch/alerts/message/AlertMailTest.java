package io.wirewatch.alerts.message;

import static io.wirewatch.alerts.Samples.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.FactsSample;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.OutletFact;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertMailTest {
  private static final Reader READER =
      new Reader(ZoneId.of("America/Chicago"), "https://console.example/u/tok-1");
  private final AlertMail mail = new AlertMail(new Links(URI.create("https://console.example/")));

  @Test
  void subjectHasTopicHeadlineAndOutlet() {
    MailContent content = mail.write(FactsSample.facts().build(), READER);

    assertThat(content.subject())
        .isEqualTo("[Detention] County renews detention contract – The gazette");
  }

  @Test
  void subjectStaysUnder78Characters() {
    AlertFacts facts =
        FactsSample.facts().title("word ".repeat(60)).outlet("Outlet ".repeat(20)).build();

    assertThat(mail.write(facts, READER).subject())
        .hasSizeLessThan(78)
        .contains("…")
        .contains(" – ");
  }

  @Test
  void textIsCompleteAndNarrow() {
    String text = mail.write(FactsSample.facts().build(), READER).text();

    assertThat(text)
        .contains("Your rule \"Jails\" found this.")
        .contains("renew its *detention contract* with ICE")
        .contains("https://gazette.example/a\r\n")
        .contains("Published: 24 Nov 2026, 10:50 CST")
        .contains("First seen: 24 Nov 2026, 11:00 CST")
        .contains("- Detention (strong), because:")
        .contains("Also in 1 outlet:")
        .contains("https://console.example/stories/story-a")
        .contains("https://console.example/rules/r1")
        .contains("https://console.example/u/tok-1")
        .doesNotContain("&amp;");
    assertThat(text.split("\r\n", -1))
        .filteredOn(line -> !line.startsWith("https://"))
        .allMatch(line -> line.length() < 78);
  }

  @Test
  void htmlMarksTheWordsAndLoadsNothing() {
    String html = mail.write(FactsSample.facts().build(), READER).html();

    assertThat(html)
        .contains(
            "renew its <strong style=\"font-weight:bold;text-decoration:underline\">detention contract</strong> with ICE")
        .contains("<meta name=\"color-scheme\" content=\"light dark\">")
        .contains("@media (prefers-color-scheme: dark)")
        .contains("role=\"presentation\"")
        .contains("<title>[Detention]")
        .doesNotContain("<img")
        .doesNotContain("src=")
        .doesNotContain("url(")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "&lt;b&gt; & </title></style><style>*{}",
        "a\r\nBcc: victim@example.org",
        "abc\u202Egnp.exe\u2066 \u200B\uFEFF\u0000",
        "javascript:alert(1)"
      })
  void hostileTextStaysText(String hostile) {
    AlertFacts facts =
        FactsSample.facts()
            .title(hostile)
            .outlet(hostile)
            .ruleName(hostile)
            .alsoIn(List.of(new OutletFact(hostile, "javascript:alert(1)", NOON)))
            .sentence(hostile)
            .build();

    MailContent content = mail.write(facts, READER);

    assertThat(content.html())
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("href=\"javascript")
        .doesNotContain("\u202E")
        .doesNotContain("\u0000");
    assertThat(content.html().split("<style>", -1)).hasSize(2);
    assertThat(content.subject())
        .doesNotContain("\r")
        .doesNotContain("\n")
        .doesNotContain("\u202E");
    assertThat(content.text().split("\r\n", -1)).noneMatch(line -> line.startsWith("Bcc:"));
  }

  @Test
  void staysUnder100KilobytesWhateverComes() {
    AlertFacts facts =
        FactsSample.facts()
            .title("&".repeat(500))
            .sentence("<".repeat(400))
            .alsoIn(
                IntStream.range(0, 20)
                    .mapToObj(
                        i ->
                            new OutletFact(
                                "\"".repeat(200), "https://x.example/" + "&".repeat(300), NOON))
                    .toList())
            .build();

    MailContent content = mail.write(facts, READER);

    assertThat(content.html().getBytes(UTF_8).length).isLessThan(100_000);
  }
}

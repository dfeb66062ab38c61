package io.wirewatch.alerts.message;

import static io.wirewatch.alerts.Samples.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.FactsSample;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Bundle;
import io.wirewatch.alerts.store.Gathering;
import io.wirewatch.alerts.store.Sequel;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BundleMailTest {
  private static final Reader READER =
      new Reader(ZoneId.of("America/New_York"), "https://console.example/u/tok-1");
  private final Links links = new Links(URI.create("https://console.example/"));

  @Test
  void aBundleSaysHowManyAndWhen() {
    MailContent mail = new BundleMail(links).write(bundle(Gathering.BUNDLE, 5), READER);

    assertThat(mail.subject()).isEqualTo("5 stories for \"Jails\" (11:45–12:00 EST)");
    assertThat(mail.text())
        .startsWith("Your rule \"Jails\" found 5 stories, 11:45–12:00 EST.")
        .contains("5. ")
        .contains("https://console.example/rules/r1")
        .contains("Stop these messages:\r\nhttps://console.example/u/tok-1");
  }

  @Test
  void aDigestShowsTwentyStoriesAndWhereTheOthersAre() {
    MailContent mail = new BundleMail(links).write(bundle(Gathering.DAILY, 27), READER);

    assertThat(mail.subject()).isEqualTo("Tuesday digest: 27 stories, 1 rule");
    assertThat(mail.text())
        .contains("20. ")
        .doesNotContain("21. ")
        .contains("And 7 more:\r\nhttps://console.example/alerts")
        .contains("Stop this digest:");
    assertThat(mail.text()).startsWith("Your rules found 27 stories, 11:45–12:00 EST.");
    assertThat(mail.html()).contains("<strong ").doesNotContain("*");
    assertThat(mail.html()).contains("And 7 more").doesNotContain("<img").doesNotContain("url(");
    assertThat(mail.text().split("\r\n", -1))
        .filteredOn(line -> !line.startsWith("https://"))
        .allMatch(line -> line.length() < 78);
  }

  @Test
  void hostileTextStaysTextAndUnder100Kilobytes() {
    String hostile = "<script>alert(1)</script>&\u202E".repeat(40);
    AlertFacts facts =
        FactsSample.facts()
            .title(hostile)
            .outlet(hostile)
            .ruleName(hostile)
            .sentence(hostile)
            .build();
    List<Bundle.Part> parts =
        IntStream.range(0, 30).mapToObj(i -> new Bundle.Part("a" + i, at(facts, i))).toList();

    MailContent mail =
        new BundleMail(links)
            .write(new Bundle(Gathering.DAILY, NOON.minusSeconds(900), NOON, parts), READER);

    assertThat(mail.subject()).hasSizeLessThan(78);
    assertThat(mail.html()).doesNotContain("<script").doesNotContain("\u202E");
    assertThat(mail.html().getBytes(UTF_8)).hasSizeLessThan(100_000);
  }

  @Test
  void sequelsSayWhatIsNew() {
    AlertFacts facts = FactsSample.facts().build();
    AlertMail mail = new AlertMail(links);

    MailContent wider = mail.write(facts.as(new Sequel(Sequel.Kind.FOLLOW_UP, 10, "")), READER);
    MailContent corrected =
        mail.write(facts.as(new Sequel(Sequel.Kind.CORRECTION, 1, "County drops it")), READER);

    assertThat(wider.subject()).startsWith("Now in 10 outlets: County renews");
    assertThat(corrected.subject()).startsWith("Corrected: County renews");
    assertThat(corrected.text())
        .contains("Before: County drops it")
        .contains("Now: County renews detention contract");
    assertThat(corrected.html()).contains("Before: County drops it");
  }

  private static Bundle bundle(Gathering kind, int stories) {
    AlertFacts facts = FactsSample.facts().build();
    return new Bundle(
        kind,
        NOON.minusSeconds(900),
        NOON,
        IntStream.range(0, stories).mapToObj(i -> new Bundle.Part("a" + i, at(facts, i))).toList());
  }

  private static AlertFacts at(AlertFacts facts, int number) {
    return FactsSample.facts()
        .title(facts.title())
        .outlet(facts.outlet())
        .ruleName(facts.ruleName())
        .sentence(facts.why().get(0).text())
        .story("story-" + number)
        .build();
  }
}

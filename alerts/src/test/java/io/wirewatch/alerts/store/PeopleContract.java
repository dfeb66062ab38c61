package io.wirewatch.alerts.store;

import static io.wirewatch.alerts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store promises of people, their sessions and secrets. */
interface PeopleContract extends StoreUnderTest {
  @Test
  default void aSignInLinkWorksOnceAndInTime() {
    Person person =
        store()
            .people()
            .add("Ed@News.example", "Ed", Role.EDITOR, ZoneId.of("America/Chicago"), NOON);
    String token = store().people().makeSignInToken(person.id(), Duration.ofMinutes(15), NOON);
    String late = store().people().makeSignInToken(person.id(), Duration.ofMinutes(15), NOON);

    assertThat(store().people().useSignInToken("wrong", NOON)).isEmpty();
    assertThat(store().people().useSignInToken(token, NOON.plusSeconds(60))).contains(person);
    assertThat(store().people().useSignInToken(token, NOON.plusSeconds(61))).isEmpty();
    assertThat(store().people().useSignInToken(late, NOON.plusSeconds(900))).isEmpty();
    assertThat(store().people().byEmail("ed@news.example")).contains(person);
  }

  @Test
  default void aSessionEndsWhenIdleOrOldOrEnded() {
    Person person =
        store().people().add("ed@news.example", "Ed", Role.EDITOR, ZoneId.of("UTC"), NOON);
    String token = store().people().startSession(person.id(), "browser", NOON);
    Duration idle = Duration.ofMinutes(30);
    Duration longest = Duration.ofHours(12);

    assertThat(store().people().bySession(token, idle, longest, NOON.plusSeconds(1700)))
        .contains(person);
    assertThat(store().people().bySession(token, idle, longest, NOON.plusSeconds(3000)))
        .contains(person);
    assertThat(store().people().bySession(token, idle, longest, NOON.plusSeconds(9000))).isEmpty();
    store().people().endSession(token);
    assertThat(store().people().bySession(token, idle, longest, NOON)).isEmpty();
  }

  @Test
  default void habitsAndLooksAreUsualUntilChosen() {
    People people = store().people();
    Person person = people.add("ed@news.example", "Ed", Role.EDITOR, ZoneId.of("UTC"), NOON);
    Habits night =
        new Habits(
            Optional.of(
                new QuietHours(
                    LocalTime.of(22, 0), LocalTime.of(6, 30), QuietHours.Weekend.ALL_DAY)),
            LocalTime.of(6, 45));
    Looks dark = new Looks(true, "dark", false);

    people.useHabits(person.id(), night);
    people.useLooks(person.id(), dark);
    Person changed = people.find(person.id()).orElseThrow();
    people.useHabits(person.id(), Habits.USUAL);

    assertThat(person.habits()).isEqualTo(Habits.USUAL);
    assertThat(person.looks()).isEqualTo(Looks.USUAL);
    assertThat(changed.habits()).isEqualTo(night);
    assertThat(changed.looks()).isEqualTo(dark);
    assertThat(people.find(person.id()).orElseThrow().habits()).isEqualTo(Habits.USUAL);
  }

  @Test
  default void anUnsubscribeTokenIsReadBackAndNotForged() {
    UnsubscribeTokens tokens = store().unsubscribeTokens();
    String token = tokens.token(new Unsubscription("r1", "d1"));

    assertThat(tokens.read(token)).contains(new Unsubscription("r1", "d1"));
    assertThat(token).matches("[A-Za-z0-9_-]+");
    for (String forged :
        List.of(
            "",
            "-",
            token + "0",
            token.substring(1),
            tokens.token(new Unsubscription("r2", "d1")).split("-", -1)[0]
                + token.substring(token.lastIndexOf('-')))) {
      assertThat(tokens.read(forged)).as(forged).isEmpty();
    }
  }

  @Test
  default void rotatingASecretKeepsThePreviousOneForAWhile() {
    Destination hook =
        store()
            .destinations()
            .add(DestinationKind.WEBHOOK, "Hook", "p1", "https://x.example/h", NOON);
    String first = store().destinations().signingSecrets(hook.id(), NOON).get(0);

    String second =
        store().destinations().rotateSecret(hook.id(), NOON.plusSeconds(3600)).orElseThrow();

    assertThat(second).startsWith("whsec_");
    assertThat(store().destinations().signingSecrets(hook.id(), NOON))
        .containsExactly(second, first);
    assertThat(store().destinations().rotateSecret(mailbox("a@x.example").id(), NOON)).isEmpty();
  }
}

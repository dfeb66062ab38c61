package io.wirewatch.alerts.store;

import static io.wirewatch.alerts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the store promises of tokens, the audit log and who is left to run things. */
interface AuditContract extends StoreUnderTest {
  private Person person(String name, Role role) {
    return store().people().add(name + "@news.example", name, role, ZoneId.of("UTC"), NOON);
  }

  private static Act act(String action) {
    return new Act(NOON, Optional.of("p1"), "Ed", "console", action, "destination", "d1");
  }

  private List<AuditLine> lines() {
    return store().audit().search(AuditSearch.ALL, Optional.empty(), 50).items();
  }

  @Test
  default void aChangeAndItsLineAreOneTransaction() throws Exception {
    boolean written = store().audit().during(act("POST /x"), () -> mailbox("a@x.example"));
    boolean nothing =
        store().audit().during(act("POST /x"), () -> store().destinations().enable("none"));

    assertThatThrownBy(
            () ->
                store()
                    .audit()
                    .during(
                        act("POST /x"),
                        () ->
                            store()
                                .together(
                                    () -> {
                                      mailbox("b@x.example");
                                      throw new IllegalStateException("half way");
                                    })))
        .hasMessage("half way");
    assertThat(written).isTrue();
    assertThat(nothing).isFalse();
    assertThat(lines()).hasSize(1);
    assertThat(store().destinations().all()).hasSize(1);
    assertThat(lines().get(0).act().person()).isEqualTo("Ed");
  }

  @Test
  default void changesOfOtherThreadsAndOfTheProgramItselfHaveNoLine() {
    mailbox("a@x.example");

    assertThat(lines()).isEmpty();
  }

  @Test
  default void auditLogIsSearchedAndPaged() throws Exception {
    for (int i = 0; i < 5; i++) {
      store().audit().add(act("POST /rules/{rule}/pause"));
    }
    store().audit().add(act("POST /100%_sure"));

    Audit audit = store().audit();
    Page<AuditLine> first = audit.search(AuditSearch.ALL, Optional.empty(), 4);
    Page<AuditLine> second = audit.search(AuditSearch.ALL, first.next(), 4);
    AuditSearch sure =
        new AuditSearch(Optional.of("p1"), "100%_", Optional.of(NOON), Optional.empty());

    assertThat(first.items()).hasSize(4);
    assertThat(second.items()).hasSize(2);
    assertThat(second.next()).isEmpty();
    assertThat(audit.search(sure, Optional.empty(), 10).items()).hasSize(1);
    assertThat(audit.forgetBefore(NOON.plusSeconds(1))).isEqualTo(6);
  }

  @Test
  default void aTokenIsKnownByItsSecretUntilRevokedOrOver() {
    Person ed = person("Ed", Role.EDITOR);
    ApiTokens tokens = store().apiTokens();
    ApiTokens.Made made =
        tokens.make(ed.id(), "script", Set.of(Scope.ALERTS_READ), Duration.ofDays(1), NOON);

    Optional<ApiToken> found = tokens.bySecret(made.secret(), NOON.plusSeconds(5));
    Optional<ApiToken> over = tokens.bySecret(made.secret(), NOON.plus(Duration.ofDays(2)));
    boolean revoked = tokens.revoke(made.token().id());

    assertThat(made.secret()).matches("ww_[0-9A-Za-z]{43}");
    assertThat(made.toString()).doesNotContain(made.secret());
    assertThat(found).contains(made.token());
    assertThat(tokens.bySecret("ww_wrong", NOON)).isEmpty();
    assertThat(over).isEmpty();
    assertThat(revoked).isTrue();
    assertThat(tokens.bySecret(made.secret(), NOON.plusSeconds(6))).isEmpty();
  }

  @Test
  default void theLastAdministratorStays() {
    Person ada = person("Ada", Role.ADMIN);
    Person ben = person("Ben", Role.ADMIN);
    People people = store().people();

    PeopleChange demoted = people.change(ben.id(), "Ben", Role.READER, Optional.of("Metro"));
    PeopleChange lastDemoted = people.change(ada.id(), "Ada", Role.EDITOR, Optional.empty());
    PeopleChange lastRemoved = people.remove(ada.id(), ben.id());

    assertThat(demoted).isEqualTo(PeopleChange.DONE);
    assertThat(people.find(ben.id()).orElseThrow().team()).contains("Metro");
    assertThat(lastDemoted).isEqualTo(PeopleChange.LAST_ADMIN);
    assertThat(lastRemoved).isEqualTo(PeopleChange.LAST_ADMIN);
    assertThat(people.change("nobody", "x", Role.READER, Optional.empty()))
        .isEqualTo(PeopleChange.MISSING);
  }

  @Test
  default void whoIsRemovedIsToldNothingAndKeepsNothingOpen() {
    Person ada = person("Ada", Role.ADMIN);
    Person ed = person("Ed", Role.EDITOR);
    People people = store().people();
    String session = people.startSession(ed.id(), "browser", NOON);
    String token =
        store().apiTokens().make(ed.id(), "x", Set.of(), Duration.ofDays(1), NOON).secret();
    Destination mail =
        store().destinations().add(DestinationKind.MAIL, "", ed.id(), "ed@x.example", NOON);

    PeopleChange removed = people.remove(ed.id(), ada.id());

    Destination left = store().destinations().find(mail.id()).orElseThrow();
    assertThat(removed).isEqualTo(PeopleChange.DONE);
    assertThat(people.bySession(session, Duration.ofHours(1), Duration.ofHours(1), NOON)).isEmpty();
    assertThat(store().apiTokens().bySecret(token, NOON)).isEmpty();
    assertThat(left.owner()).isEqualTo(ada.id());
    assertThat(left.isEnabled()).isFalse();
  }

  @Test
  default void sessionsAreListedAndEndedWithoutTheirTokens() {
    Person ed = person("Ed", Role.EDITOR);
    People people = store().people();
    String one = people.startSession(ed.id(), "Firefox", NOON);
    String two = people.startSession(ed.id(), "Chromium", NOON.plusSeconds(5));
    Duration day = Duration.ofDays(1);

    List<OpenSession> open = people.sessions(day, day, NOON.plusSeconds(9));
    boolean ended = people.endSessionById(people.sessionId(one));

    assertThat(open).extracting(OpenSession::browser).containsExactly("Chromium", "Firefox");
    assertThat(open.get(0).id()).isEqualTo(people.sessionId(two)).isNotEqualTo(two);
    assertThat(people.ownerOfSession(people.sessionId(two))).contains(ed.id());
    assertThat(ended).isTrue();
    assertThat(people.bySession(one, day, day, NOON.plusSeconds(9))).isEmpty();
    assertThat(people.endOtherSessions(ed.id(), two)).isZero();
  }
}

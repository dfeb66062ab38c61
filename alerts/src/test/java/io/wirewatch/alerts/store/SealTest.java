package io.wirewatch.alerts.store;

import static io.wirewatch.alerts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.runtime.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets lie sealed in the database. */
class SealTest {
  private static final String PLANTED = "https://hooks.slack.com/services/T0/B0/PLANTED-SECRET-1";
  private static final Secret FIRST = new Secret("first-key-of-thirty-two-characters-or-so");
  private static final Secret SECOND = new Secret("second-key-of-thirty-two-characters-too");

  @TempDir Path folder;

  private AlertsStore open(Optional<Secret> key, Optional<Secret> former) {
    DatabaseSettings database =
        new DatabaseSettings(
            "jdbc:sqlite:" + folder.resolve("alerts.db"), Optional.empty(), Optional.empty());
    return AlertsStore.open(database, new SealSettings(key, former), new Random(3));
  }

  @Test
  void opensOnlyWithItsKeyAndInItsPlace() {
    Seal seal = new Seal(List.of(FIRST.value()), new Random(1));
    String sealed = seal.seal("here", "a secret");

    assertThat(sealed).startsWith("sealed.").doesNotContain("a secret");
    assertThat(seal.open("here", sealed)).isEqualTo("a secret");
    assertThat(seal.seal("here", "a secret")).isNotEqualTo(sealed);
    assertThatThrownBy(() -> seal.open("elsewhere", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Seal(List.of(SECOND.value()), new Random(1)).open("here", sealed))
        .hasMessageContaining("alerts.seal.key");
  }

  @Test
  void addressesAndSecretsAreNotInTheFileAndTheKeyIsItsOwnersAlone() throws Exception {
    String secret;
    try (AlertsStore store = open(Optional.empty(), Optional.empty())) {
      store.destinations().add(DestinationKind.SLACK, "Courts", "p1", PLANTED, NOON);
      Destination hook =
          store.destinations().add(DestinationKind.WEBHOOK, "", "p1", PLANTED + "/hook", NOON);
      secret = store.destinations().signingSecrets(hook.id(), NOON).get(0);
      assertThat(hook.address()).isEqualTo(PLANTED + "/hook");
      assertThat(hook.name()).isEqualTo("https://hooks.slack.com/…hook");
      assertThat(hook.toString()).doesNotContain("PLANTED");
    }

    String file = Files.readString(folder.resolve("alerts.db"), StandardCharsets.ISO_8859_1);
    assertThat(file).doesNotContain("PLANTED").doesNotContain(secret.substring(6));
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "skipped: files here have no owner's rights");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("alerts.db.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aFormerKeyOpensWhatItSealedAndEverythingComesUnderTheNewOne() {
    try (AlertsStore store = open(Optional.of(FIRST), Optional.empty())) {
      store.destinations().add(DestinationKind.SLACK, "Courts", "p1", PLANTED, NOON);
    }

    try (AlertsStore store = open(Optional.of(SECOND), Optional.of(FIRST))) {
      assertThat(store.destinations().all().get(0).address()).isEqualTo(PLANTED);
    }

    try (AlertsStore store = open(Optional.of(SECOND), Optional.empty())) {
      assertThat(store.destinations().all().get(0).address()).isEqualTo(PLANTED);
      store.destinations().add(DestinationKind.SLACK, "Again", "p1", PLANTED, NOON);
      assertThat(store.destinations().all()).hasSize(1);
    }
    assertThatThrownBy(() -> open(Optional.of(FIRST), Optional.empty()))
        .hasMessageContaining("another key");
  }

  @Test
  void refusesAKeyThatCouldBeGuessed() {
    assertThatThrownBy(() -> new SealSettings(Optional.of(new Secret("short")), Optional.empty()))
        .hasMessageContaining("32 characters");
  }
}

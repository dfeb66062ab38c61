package io.wirewatch.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  enum Pace {
    SLOW,
    VERY_FAST
  }

  record Limits(@Default("10") @Doc("Most at once.") int most, @Default("0.5") double share) {
    Limits {
      if (most < 1) {
        throw new IllegalArgumentException("most must be at least 1, but is " + most);
      }
      if (share > 0.9 && most > 100) {
        throw new IllegalArgumentException("a share above 0.9 does not go with most above 100");
      }
    }
  }

  record Poll(
      @Default("5m") @Doc("Time between two polls.") Duration interval,
      @Default("slow") Pace pace,
      @Default("a, b") List<String> names,
      Optional<URI> home,
      @Default("data") Path folder,
      @Default("false") boolean paused,
      Optional<Secret> token,
      Limits limits,
      Map<String, Secret> properties) {}

  record Keys(Secret key) {
    Keys {
      if (key.value().length() < 16) {
        throw new IllegalArgumentException("key must have at least 16 characters");
      }
    }
  }

  record Rates(@Default("5") int lowRate, @Default("9") int topRate) {
    Rates {
      if (topRate < lowRate) {
        throw new IllegalArgumentException("topRate must be at least lowRate");
      }
    }
  }

  record Other(String must, @Default("7") long count) {}

  private static final Map<String, Class<? extends Record>> POLL = Map.of("ingest", Poll.class);

  private static Poll poll(SettingsSources sources) throws SettingsException {
    return Settings.read(sources, POLL).section(Poll.class);
  }

  private static List<String> problems(SettingsSources sources) {
    SettingsException refused =
        catchThrowableOfType(SettingsException.class, () -> Settings.read(sources, POLL));
    return refused == null ? List.of() : refused.problems();
  }

  private static SettingsSources yaml(String text) {
    return SettingsSources.yaml("wirewatch.yaml", text);
  }

  @Test
  void hasTheDefaultsWhenNothingIsGiven() throws SettingsException {
    Poll poll = poll(SettingsSources.none());

    assertThat(poll)
        .isEqualTo(
            new Poll(
                Duration.ofMinutes(5),
                Pace.SLOW,
                List.of("a", "b"),
                Optional.empty(),
                Path.of("data"),
                false,
                Optional.empty(),
                new Limits(10, 0.5),
                Map.of()));
  }

  @Test
  void readsEveryTypeFromTheFile() throws SettingsException {
    Poll poll =
        poll(
            yaml(
                """
                ingest:
                  interval: 1h30m
                  pace: very-fast
                  names: [x, "y, z"]
                  home: https://example.org/
                  folder: /var/lib
                  paused: true
                  token: hush
                  limits:
                    most: 3
                    share: 0.25
                  properties:
                    security.protocol: SSL
                """));

    assertThat(poll.interval()).isEqualTo(Duration.ofMinutes(90));
    assertThat(poll.pace()).isEqualTo(Pace.VERY_FAST);
    assertThat(poll.names()).containsExactly("x", "y, z");
    assertThat(poll.home()).contains(URI.create("https://example.org/"));
    assertThat(poll.folder()).isEqualTo(Path.of("/var/lib"));
    assertThat(poll.paused()).isTrue();
    assertThat(poll.token()).contains(new Secret("hush"));
    assertThat(poll.limits()).isEqualTo(new Limits(3, 0.25));
    assertThat(poll.properties()).containsEntry("security.protocol", new Secret("SSL"));
  }

  @Test
  void aKeyWithNothingBehindItCountsAsNotGiven() throws SettingsException {
    Poll poll = poll(yaml("ingest:\n  interval:\n  limits:\n"));

    assertThat(poll.interval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(poll.limits().most()).isEqualTo(10);
  }

  @Test
  void environmentBeatsFileAndFlagBeatsEnvironmentAndLaterFlagBeatsEarlier()
      throws SettingsException {
    SettingsSources file = yaml("ingest:\n  interval: 1m\n  limits:\n    most: 1\n");
    SettingsSources environment =
        file.withEnvironment(
            Map.of("WIREWATCH_INGEST_INTERVAL", "2m", "WIREWATCH_INGEST_LIMITS_MOST", "2"));
    SettingsSources flags = environment.withFlags("--ingest.interval=3m", "--ingest.interval=4m");

    assertThat(poll(file).interval()).isEqualTo(Duration.ofMinutes(1));
    assertThat(poll(environment).interval()).isEqualTo(Duration.ofMinutes(2));
    assertThat(poll(flags).interval()).isEqualTo(Duration.ofMinutes(4));
    assertThat(poll(flags).limits().most()).isEqualTo(2);
  }

  @Test
  void variablesAndFlagsGiveListsByCommaAndOpenMapsByName() throws SettingsException {
    Poll poll =
        poll(
            SettingsSources.none()
                .withEnvironment(
                    Map.of(
                        "WIREWATCH_INGEST_NAMES", "x, y",
                        "WIREWATCH_INGEST_PROPERTIES_SASL_MECHANISM", "PLAIN"))
                .withFlags("--ingest.properties.security.protocol=SSL"));

    assertThat(poll.names()).containsExactly("x", "y");
    assertThat(poll.properties())
        .containsOnly(
            Map.entry("sasl.mechanism", new Secret("PLAIN")),
            Map.entry("security.protocol", new Secret("SSL")));
  }

  @Test
  void namesFileLineAndNearestSettingForAnUnknownOne() {
    assertThat(problems(yaml("ingest:\n  pace: slow\n  intreval: 5m\n")))
        .containsExactly(
            "wirewatch.yaml line 3: \"intreval\" is not a setting. Did you mean \"interval\"?");
  }

  @Test
  void listsTheValidNamesWhenNoneIsNear() {
    assertThat(problems(yaml("ingest:\n  limits:\n    colour: red\n")))
        .containsExactly(
            "wirewatch.yaml line 3: \"colour\" is not a setting. Valid here: most, share.");
  }

  @Test
  void saysWhatIsExpectedWithAnExample() {
    assertThat(problems(yaml("ingest:\n  interval: five\n  pace: quick\n  paused: yes\n")))
        .containsExactly(
            "wirewatch.yaml line 2: \"ingest.interval\" expects a span of time, for example 5m, 500ms or"
                + " 1h30m; \"five\" is not",
            "wirewatch.yaml line 3: \"ingest.pace\" expects one of slow, very-fast, for example slow;"
                + " \"quick\" is not",
            "wirewatch.yaml line 4: \"ingest.paused\" expects true or false, for example true;"
                + " \"yes\" is not");
  }

  @Test
  void pointsAtTheLineOfTheValueARecordRefuses() {
    assertThat(problems(yaml("ingest:\n  limits:\n    share: 0.1\n    most: 0\n")))
        .containsExactly(
            "wirewatch.yaml line 4: \"ingest.limits.most\" must be at least 1, but is 0");
  }

  @Test
  void speaksOfOtherSettingsByTheirNamesInTheFile() {
    assertThatThrownBy(
            () -> Settings.read(yaml("ingest:\n  top-rate: 1\n"), Map.of("ingest", Rates.class)))
        .hasMessage("wirewatch.yaml line 2: \"ingest.top-rate\" must be at least low-rate");
  }

  @Test
  void pointsAtTheGroupWhenValuesDoNotFitTogether() {
    assertThat(problems(yaml("ingest:\n  limits:\n    share: 0.95\n    most: 200\n")))
        .containsExactly(
            "wirewatch.yaml line 2: \"ingest.limits\": a share above 0.9 does not go with most above 100");
  }

  @Test
  void pointsAtTheVariableOrFlagWhoseValueIsRefused() {
    assertThat(
            problems(
                SettingsSources.none()
                    .withEnvironment(Map.of("WIREWATCH_INGEST_LIMITS_MOST", "0"))
                    .withFlags("--ingest.interval=soon")))
        .containsExactly(
            "environment variable WIREWATCH_INGEST_LIMITS_MOST: \"ingest.limits.most\" must be at least 1,"
                + " but is 0",
            "flag --ingest.interval: \"ingest.interval\" expects a span of time, for example 5m, 500ms or"
                + " 1h30m; \"soon\" is not");
  }

  @Test
  void reportsAllProblemsAtOnceInTheOrderOfTheFile() {
    SettingsSources sources =
        yaml("ingst: {}\ningest:\n  pce: slow\n  limits:\n    most: many\n  names: one\n")
            .withEnvironment(Map.of("WIREWATCH_INGEST_PAUSE", "true"))
            .withFlags("--ingest.hom=x", "--ingest.pace", "stray");

    assertThat(problems(sources))
        .containsExactly(
            "\"stray\" is not understood; flags look like --name=value",
            "wirewatch.yaml line 1: \"ingst\" is not a setting. Did you mean \"ingest\"?",
            "wirewatch.yaml line 3: \"pce\" is not a setting. Did you mean \"pace\"?",
            "wirewatch.yaml line 5: \"ingest.limits.most\" expects a whole number, for example 3; \"many\" is"
                + " not",
            "wirewatch.yaml line 6: \"ingest.names\" expects a list, for example [one, two]",
            "environment variable WIREWATCH_INGEST_PAUSE: not a setting. Did you mean"
                + " \"WIREWATCH_INGEST_PAUSED\"?",
            "flag --ingest.hom: not a setting. Did you mean \"ingest.home\"?",
            "flag --ingest.pace: needs a value, as in --ingest.pace=…");
  }

  @Test
  void passesOverSectionsOfOtherServicesInEverySource() {
    SettingsSources sources =
        yaml("alerts:\n  anything: [goes]\nkafka:\n  bootstrap-servers: b:1\n")
            .withEnvironment(Map.of("WIREWATCH_ENRICH_WORKERS", "3"))
            .withFlags("--alerts.port=1");

    assertThat(problems(sources)).isEmpty();
  }

  @Test
  void anEmptyVariableCountsAsNotSet() throws SettingsException {
    SettingsSources sources =
        yaml("ingest: {interval: 1m}")
            .withEnvironment(Map.of("WIREWATCH_INGEST_INTERVAL", "", "WIREWATCH_INGEST_HOME", ""));

    assertThat(poll(sources).interval()).isEqualTo(Duration.ofMinutes(1));
    assertThat(poll(sources).home()).isEmpty();
  }

  @Test
  void passesOverWhatKubernetesPutsIntoThePod() {
    assertThat(
            problems(
                SettingsSources.none()
                    .withEnvironment(
                        Map.of(
                            "WIREWATCH_INGEST_SERVICE_HOST", "10.0.0.1",
                            "WIREWATCH_INGEST_SERVICE_PORT_HTTP", "80",
                            "WIREWATCH_INGEST_PORT", "tcp://10.0.0.1:80",
                            "WIREWATCH_INGEST_PORT_80_TCP_ADDR", "10.0.0.1"))))
        .isEmpty();
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(
            () -> Settings.read(yaml("ingest: {count: 1}"), Map.of("ingest", Other.class)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "wirewatch.yaml line 1: \"ingest.must\" is missing; it expects text, for example some text");
  }

  @Test
  void refusesBrokenYamlWithItsLine() {
    assertThat(problems(yaml("ingest:\n  interval: [1\n  pace: slow\n")))
        .singleElement()
        .asString()
        .startsWith("wirewatch.yaml line 3: not valid YAML: ");
  }

  @Test
  void refusesAKeyGivenTwiceAndAnAliasThatHoldsItself() {
    assertThat(problems(yaml("ingest:\n  pace: slow\n  pace: slow\n")))
        .containsExactly("wirewatch.yaml line 3: \"pace\" stands already on line 2");
    assertThat(problems(yaml("alerts: &a\n  inner: *a\n"))).hasSize(1);
  }

  @Test
  void explainsEverySettingWithItsSourceAndMasksSecrets() throws SettingsException {
    Settings settings =
        Settings.read(
            yaml("ingest:\n  token: hush\n  names: [x, y]\n  properties: {a.b: hush}\n")
                .withFlags("--ingest.limits.most=4"),
            POLL);

    assertThat(settings.explain())
        .contains(
            new Setting("ingest.interval", "5m", "default", "Time between two polls."),
            new Setting("ingest.names", "x, y", "wirewatch.yaml line 3", ""),
            new Setting("ingest.home", "", "not set", ""),
            new Setting("ingest.token", "***", "wirewatch.yaml line 2", ""),
            new Setting("ingest.limits.most", "4", "flag --ingest.limits.most", "Most at once."),
            new Setting("ingest.properties.a.b", "***", "wirewatch.yaml line 4", ""));
    assertThat(settings.explain().toString() + settings.section(Poll.class)).doesNotContain("hush");
  }

  @Test
  void readsASecretFromTheFileItNames(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "hush\n");

    assertThat(poll(yaml("ingest: {token: 'file:" + file + "'}")).token())
        .contains(new Secret("hush"));
    assertThat(problems(yaml("ingest: {token: 'file:/no/such'}")))
        .containsExactly(
            "wirewatch.yaml line 1: \"ingest.token\": the file /no/such cannot be read");
  }

  @Test
  void neverShowsASecretItRefuses() {
    assertThatThrownBy(
            () -> Settings.read(yaml("alerts:\n  key: hush\n"), Map.of("alerts", Keys.class)))
        .hasMessage("wirewatch.yaml line 2: \"alerts.key\" must have at least 16 characters");
  }

  @Test
  void listsTheReferenceOfEverySetting() {
    assertThat(Settings.reference(POLL))
        .contains(
            new SettingDoc(
                "ingest.limits.most",
                "a whole number",
                Optional.of("10"),
                "WIREWATCH_INGEST_LIMITS_MOST",
                "Most at once."))
        .hasSize(10);
  }
}

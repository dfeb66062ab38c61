package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.RuleForm;
import io.wirewatch.alerts.console.view.WatchForm;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.SourceCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the rule editor's form: the fields, and everything there is to choose from. */
final class RuleForms {
  private static final int FREE_LINES = 2;

  private final TopicNames topics;
  private final Articles articles;
  private final People people;
  private final PublishedNames names;
  private final TellForms tells;

  RuleForms(TopicNames topics, ConsoleStores stores) {
    this.topics = topics;
    this.articles = stores.articles();
    this.people = stores.people();
    this.names = new PublishedNames(stores.articles());
    this.tells = new TellForms(topics, stores.destinations());
  }

  RuleForm form(RuleFields fields, boolean draft, Sight sight) {
    return new RuleForm(
        fields.id(),
        fields.name(),
        teams(fields.team()),
        fields.note(),
        watch(fields.watch()),
        tells.form(fields.tell(), sight),
        draft);
  }

  private WatchForm watch(WatchFields fields) {
    PublishedNames.Names known = names.now();
    RuleWords boxes =
        fields.asQuery() ? RuleWords.of(fields.query()).orElse(RuleWords.NONE) : fields.boxes();
    return new WatchForm(
        fields.asQuery(),
        boxes.any(),
        boxes.all(),
        boxes.none(),
        fields.words(),
        topics.options(fields.topics()),
        lines(fields.places()),
        known.places(),
        lines(fields.bodies()),
        known.bodies(),
        sourceOptions(fields.sources()),
        fields.regions(),
        languages(fields.languages()),
        certainties(fields.certainty()));
  }

  private static List<String> lines(List<String> filledIn) {
    List<String> lines = new ArrayList<>(filledIn);
    for (int i = 0; i < FREE_LINES; i++) {
      lines.add("");
    }
    return lines;
  }

  private List<Option> teams(String chosen) {
    Stream<String> known = people.all().stream().map(Person::team).flatMap(Optional::stream);
    Stream<Option> shared =
        Stream.concat(known, Stream.of(chosen))
            .filter(team -> !team.isEmpty())
            .distinct()
            .sorted()
            .map(team -> new Option(team, "Team " + team, "", team.equals(chosen)));
    return Stream.concat(Stream.of(new Option("", "Only mine", "", chosen.isEmpty())), shared)
        .toList();
  }

  /** Those with articles; a source that has none any more stays chosen. */
  private List<Option> sourceOptions(List<String> chosen) {
    Map<String, String> known =
        articles.sources().stream()
            .collect(Collectors.toMap(SourceCount::feedId, SourceCount::name, (a, b) -> a));
    Stream<String> named =
        known.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return Stream.concat(named, chosen.stream())
        .distinct()
        .map(
            id ->
                new Option(
                    id,
                    known.getOrDefault(id, id),
                    known.containsKey(id) ? "" : "no articles kept",
                    chosen.contains(id)))
        .toList();
  }

  private static List<Option> languages(List<String> chosen) {
    Map<String, String> words =
        Map.of("en", "English", "es", "Spanish", "other", "Other languages");
    return Stream.concat(Stream.of("en", "es", "other"), chosen.stream())
        .distinct()
        .map(code -> new Option(code, words.getOrDefault(code, code), "", chosen.contains(code)))
        .toList();
  }

  private static List<Option> certainties(String chosen) {
    boolean strong = chosen.equals("strong");
    boolean likely = chosen.equals("likely");
    return List.of(
        new Option("", "Any article", "", !strong && !likely),
        new Option("likely", "Strong or likely", "", likely),
        new Option("strong", "Strong only", "", strong));
  }

  /** What kind of destination it is, and that nothing goes there when nothing does. */
  static String kind(Destination destination) {
    String kind = kind(destination.kind());
    String held = destination.isConfirmed() ? "" : ", waits for confirmation";
    return destination.isEnabled() ? kind + held : kind + ", switched off";
  }

  static String kind(DestinationKind kind) {
    return switch (kind) {
      case MAIL -> "mail";
      case WEBHOOK -> "webhook";
      case SLACK -> "Slack";
      case STREAM -> "live stream";
    };
  }
}

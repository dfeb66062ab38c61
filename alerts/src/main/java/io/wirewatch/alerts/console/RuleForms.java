package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.RuleForm;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Destinations;
import java.util.List;
import java.util.stream.Stream;

/** Makes the rule editor's form: the fields, and everything there is to choose from. */
final class RuleForms {
  private final TopicNames topics;
  private final Articles articles;
  private final Destinations destinations;

  RuleForms(TopicNames topics, ConsoleStores stores) {
    this.topics = topics;
    this.articles = stores.articles();
    this.destinations = stores.destinations();
  }

  RuleForm form(RuleFields fields, boolean draft, Sight sight) {
    return new RuleForm(
        fields.id(),
        fields.name(),
        fields.asQuery(),
        fields.boxes().any(),
        fields.boxes().all(),
        fields.boxes().none(),
        fields.asQuery() ? fields.query() : fields.boxes().query(),
        topicOptions(fields.topics()),
        sourceOptions(fields.sources()),
        fields.regions(),
        fields.strongOnly(),
        destinationOptions(fields.destinations(), sight),
        draft);
  }

  private List<Option> topicOptions(List<String> chosen) {
    Stream<String> known = topics.all().stream().map(topic -> topic.id());
    return Stream.concat(known, chosen.stream())
        .distinct()
        .map(topics::of)
        .map(
            topic ->
                new Option(
                    topic.id(), topic.label(), topic.definition(), chosen.contains(topic.id())))
        .toList();
  }

  private List<Option> sourceOptions(List<String> chosen) {
    return articles.sources().stream()
        .map(
            source ->
                new Option(source.feedId(), source.name(), "", chosen.contains(source.feedId())))
        .toList();
  }

  private List<Option> destinationOptions(List<String> chosen, Sight sight) {
    return destinations.all().stream()
        .filter(one -> sight.sees(one) || chosen.contains(one.id()))
        .map(
            one -> new Option(one.id(), AlertLines.name(one), kind(one), chosen.contains(one.id())))
        .toList();
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

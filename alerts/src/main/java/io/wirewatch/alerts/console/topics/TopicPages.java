package io.wirewatch.alerts.console.topics;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.Route;
import io.wirewatch.alerts.console.Shell;
import io.wirewatch.alerts.console.TopicNames;
import io.wirewatch.alerts.console.access.Access;
import io.wirewatch.alerts.console.topics.TopicFiles.TopicFile;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.TopicsPage;
import io.wirewatch.alerts.console.view.TopicsPage.TopicCard;
import io.wirewatch.alerts.store.StreamFilter;
import io.wirewatch.alerts.store.Verdicts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows every topic, so that reporters can judge the tagger. */
public final class TopicPages {
  private static final Duration SAID = Duration.ofDays(90);
  private static final int EXAMPLES = 3;

  private final Shell shell;
  private final ConsoleStores stores;
  private final List<TopicFile> files;

  /** Reads the taxonomy's files. */
  public TopicPages(Shell shell, ConsoleStores stores, TopicNames names) {
    this.shell = shell;
    this.stores = stores;
    this.files = TopicFiles.read(names);
  }

  /** What is answered. */
  public List<Route> routes() {
    return List.of(Route.get("/topics", Access.READER, this::show));
  }

  private void show(Context ctx) {
    Map<String, Verdicts> said = stores.feedback().byTopic(shell.now().minus(SAID));
    shell.show(
        ctx,
        "topics",
        new TopicsPage(
            shell.frame(ctx, "Topics", Section.TOPICS),
            version(),
            files.stream().map(file -> card(file, said)).toList()));
  }

  private String version() {
    return stores.articles().stream(StreamFilter.all(), Optional.empty(), 1).items().stream()
        .map(story -> story.lead().enriched().taxonomyVersion())
        .findFirst()
        .orElse("");
  }

  private static TopicCard card(TopicFile file, Map<String, Verdicts> said) {
    String id = file.text("id");
    return new TopicCard(
        id,
        file.text("name"),
        file.text("definition"),
        file.texts("in"),
        file.texts("out"),
        file.examples("positive").stream().limit(EXAMPLES).toList(),
        file.examples("negative").stream().limit(EXAMPLES).toList(),
        file.signals(),
        said.getOrDefault(id, Verdicts.NONE).words());
  }
}

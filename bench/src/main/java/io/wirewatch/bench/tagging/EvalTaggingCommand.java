package io.wirewatch.bench.tagging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.tagging.Tagger;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import io.wirewatch.enrich.taxonomy.Topic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tags labelled items and says how often the tagger agrees with the labels. */
@Command(name = "tagging", description = "Judges the tagger against labelled items.")
public final class EvalTaggingCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(description = "JSON lines: id, title, text, source, topics, sure.")
  private Path file = Path.of("items.jsonl");

  @Option(names = "--taxonomy", description = "The taxonomy's folder (${DEFAULT-VALUE}).")
  private Path folder = Path.of("config/taxonomy");

  @Option(names = "--errors", description = "List every item judged otherwise than labelled.")
  private boolean errors;

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Taxonomy taxonomy = TaxonomyReader.read(folder);
    Tagger tagger = new Tagger(taxonomy);
    List<String> ids = taxonomy.topics().stream().map(Topic::id).toList();
    Figures all = new Figures(ids);
    Figures sure = new Figures(ids);
    PrintWriter out = spec.commandLine().getOut();
    for (LabelledItem item : LabelledItem.read(file)) {
      Tagged tagged = tag(tagger, item);
      Set<String> given = topicsOf(tagged);
      all.count(item.topics(), given);
      if (item.sure()) {
        sure.count(item.topics(), given);
      }
      if (errors && !given.equals(item.topics())) {
        out.print(new Disagreement(item, tagged).describe());
      }
    }
    print(out, all, sure);
    return 0;
  }

  private static Tagged tag(Tagger tagger, LabelledItem item) {
    return tagger.tag(item.article()) instanceof Tagged tagged
        ? tagged
        : fail("the tagger failed on " + item.id());
  }

  private static Tagged fail(String message) {
    throw new IllegalStateException(message);
  }

  private static Set<String> topicsOf(Tagged tagged) {
    return tagged.topics().stream()
        .map(TopicTag::topic)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void print(PrintWriter out, Figures all, Figures sure) {
    if (json) {
      ObjectNode figures = all.json();
      figures.set("sure", sure.json());
      out.println(figures);
    } else {
      out.println(all.table());
      out.println("Sure items alone");
      out.println(sure.table());
    }
    out.flush();
  }
}

package io.wirewatch.bench.stories;

import io.wirewatch.bench.stories.Agreement.Assigned;
import io.wirewatch.enrich.story.StoryBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts grouped items into stories and says how far these agree with the groups. */
@Command(name = "stories", description = "Judges stories against items that people grouped.")
public final class EvalStoriesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE|DIR",
      description =
          "JSON lines: group, title, text, published, source; each *.jsonl of a folder is a set of"
              + " its own.")
  private Path place = Path.of("stories.jsonl");

  @Option(names = "--errors", description = "List what was put together or apart wrongly.")
  private boolean errors;

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = files();
    if (files.isEmpty()) {
      out.println("no data");
      out.flush();
      return 0;
    }
    Agreement agreement = new Agreement();
    for (Path file : files) {
      judge(file, agreement, out);
    }
    out.print(json ? agreement.json() + System.lineSeparator() : agreement.table());
    out.flush();
    return 0;
  }

  private List<Path> files() throws IOException {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private void judge(Path file, Agreement agreement, PrintWriter out) throws IOException {
    List<GroupedItem> items = read(file);
    Map<Integer, String> stories = stories(items);
    List<Assigned> assigned = new ArrayList<>();
    items.forEach(item -> assigned.add(new Assigned(item.group(), storyOf(stories, item))));
    agreement.add(assigned);
    if (errors) {
      out.print(Differences.describe(items, assigned));
    }
  }

  private List<GroupedItem> read(Path file) throws IOException {
    try {
      return GroupedItem.read(file);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The story of each line, once all is read: a story may have been merged into another since. */
  private static Map<Integer, String> stories(List<GroupedItem> items) {
    StoryBook book = new StoryBook(new NoMemory());
    Map<Integer, String> stories = new HashMap<>();
    Map<String, String> merged = new HashMap<>();
    for (GroupedItem item : items) {
      var placement = book.place(item.item());
      stories.put(item.line(), placement.story().id());
      placement
          .changed()
          .forEach(story -> story.mergedInto().ifPresent(into -> merged.put(story.id(), into)));
    }
    stories.replaceAll((line, story) -> newest(merged, story));
    return stories;
  }

  private static String newest(Map<String, String> merged, String story) {
    String newest = story;
    while (merged.containsKey(newest)) {
      newest = merged.getOrDefault(newest, newest);
    }
    return newest;
  }

  private static String storyOf(Map<Integer, String> stories, GroupedItem item) {
    return stories.getOrDefault(item.line(), "");
  }
}

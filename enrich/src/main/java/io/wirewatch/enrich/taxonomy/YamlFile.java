package io.wirewatch.enrich.taxonomy;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One file of the taxonomy.
 *
 * @param name without its folder
 * @param content its whole text
 */
record YamlFile(String name, String content) {

  /** The file's outermost mapping; an empty one, and a problem, where the file cannot be read. */
  Entry read(Problems problems) {
    LoadSettings settings = LoadSettings.builder().setLabel(name).setUseMarks(true).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(content);
      if (root.isPresent()) {
        return Entry.of(name, problems, root.get());
      }
      problems.add(name, 1, "the file is empty");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(name, line, "not readable as YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(name, 1, "not readable as YAML: " + e.getMessage());
    }
    return new Entry(name, problems, 1);
  }

  /** The name without its ending. */
  String stem() {
    return name.substring(0, name.lastIndexOf('.'));
  }
}

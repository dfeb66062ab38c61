package io.wirewatch.runtime.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML 1.2 into {@link Given}s that know the line they stand on. */
final class YamlReader {
  /**
   * Far deeper than any settings file; an alias that holds itself ends here instead of in a stack
   * overflow.
   */
  private static final int DEEPEST = 20;

  private final String file;
  private final Problems problems;

  YamlReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  Given.Mapping read(String yaml) {
    Origin top = Origin.file(file, 1);
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
      Given given = root.map(node -> convert(node, 0)).orElse(new Given.Nothing(top));
      if (given instanceof Given.Mapping mapping) {
        return mapping;
      }
      if (!(given instanceof Given.Nothing)) {
        problems.add(given.origin(), "expected settings such as \"kafka:\" at the start of a line");
      }
    } catch (MarkedYamlEngineException e) {
      problems.add(place(e), "not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(top, "not valid YAML: " + e.getMessage());
    }
    return Given.Mapping.empty(top);
  }

  private Given convert(Node node, int depth) {
    Origin origin = origin(node);
    if (depth > DEEPEST) {
      problems.add(origin, "nested more than " + DEEPEST + " deep");
      return new Given.Nothing(origin);
    }
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, origin, depth);
    }
    if (node instanceof SequenceNode sequence) {
      List<Given> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(convert(item, depth + 1)));
      return new Given.Sequence(items, origin);
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.getTag().equals(Tag.NULL)
        ? new Given.Nothing(origin)
        : new Given.Scalar(scalar.getValue(), origin);
  }

  private Given.Mapping mapping(MappingNode node, Origin origin, int depth) {
    Map<String, Given> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      Origin keyOrigin = origin(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(keyOrigin, "a name is expected before the colon");
        continue;
      }
      Given value = convert(tuple.getValueNode(), depth + 1).at(keyOrigin);
      Given earlier = entries.putIfAbsent(key.getValue(), value);
      if (earlier != null) {
        problems.add(
            keyOrigin,
            "\"" + key.getValue() + "\" stands already on line " + earlier.origin().line());
      }
    }
    return new Given.Mapping(entries, origin);
  }

  private Origin origin(Node node) {
    return Origin.file(file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }

  private Origin place(MarkedYamlEngineException e) {
    return Origin.file(file, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1));
  }
}

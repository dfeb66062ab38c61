package io.wirewatch.standalone.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.standalone.ops.Panel.Kind;
import java.util.List;

/** A panel as Grafana reads it; the one place for colours. */
final class PanelJson {
  private static final String GOOD = "green";
  private static final String BAD = "red";
  private static final String PLAIN = "text";

  /** What Kafka Streams' numbers mean; only running is good. */
  private static final List<String> STREAMS_STATES =
      List.of(
          "created",
          "rebalancing",
          "running",
          "pending shutdown",
          "not running",
          "pending error",
          "error");

  private static final int RUNNING = 2;

  private final ObjectMapper mapper;

  PanelJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  static void source(ObjectNode node) {
    node.putObject("datasource").put("type", "prometheus").put("uid", "${datasource}");
  }

  void write(Panel panel, int id, ObjectNode node) {
    node.put("id", id)
        .put("type", panel.kind().type())
        .put("title", panel.title())
        .put("description", panel.description());
    source(node);
    ObjectNode config = node.putObject("fieldConfig");
    defaults(panel, config.putObject("defaults"));
    config.putArray("overrides");
    node.set("options", options(panel.kind()));
    targets(panel, node.putArray("targets"));
  }

  private void defaults(Panel panel, ObjectNode defaults) {
    defaults.put("unit", panel.unit().code()).put("decimals", panel.unit().decimals());
    defaults.put("noValue", "none");
    thresholds(panel, defaults.putObject("thresholds").put("mode", "absolute"));
    if (panel.kind() == Kind.UP_OR_DOWN) {
      map(defaults, List.of("down", "up"), 1);
    } else if (panel.kind() == Kind.STREAMS_STATE) {
      map(defaults, STREAMS_STATES, RUNNING);
    } else if (panel.kind().type().equals("timeseries")) {
      lines(panel, defaults.putObject("custom"));
    }
  }

  private static void thresholds(Panel panel, ObjectNode thresholds) {
    ArrayNode steps = thresholds.putArray("steps");
    if (panel.limit().isPresent()) {
      Panel.Limit limit = panel.limit().get();
      steps.addObject().put("color", limit.badAbove() ? GOOD : BAD).putNull("value");
      steps.addObject().put("color", limit.badAbove() ? BAD : GOOD).put("value", limit.value());
    } else {
      steps.addObject().put("color", PLAIN).putNull("value");
    }
  }

  private static void map(ObjectNode defaults, List<String> words, int good) {
    ObjectNode mapping = defaults.putArray("mappings").addObject().put("type", "value");
    ObjectNode options = mapping.putObject("options");
    for (int i = 0; i < words.size(); i++) {
      options
          .putObject(String.valueOf(i))
          .put("text", words.get(i))
          .put("color", i == good ? GOOD : BAD)
          .put("index", i);
    }
  }

  private static void lines(Panel panel, ObjectNode custom) {
    boolean stacked = panel.kind() != Kind.LINES;
    custom
        .put("drawStyle", panel.kind() == Kind.BARS ? "bars" : "line")
        .put("fillOpacity", stacked ? 60 : 10)
        .put("lineWidth", 1)
        .put("showPoints", "never");
    custom.putObject("stacking").put("mode", stacked ? "normal" : "none").put("group", "A");
    custom.putObject("thresholdsStyle").put("mode", panel.limit().isPresent() ? "dashed" : "off");
  }

  private ObjectNode options(Kind kind) {
    ObjectNode options = mapper.createObjectNode();
    switch (kind.type()) {
      case "stat" -> {
        ObjectNode reduce = options.putObject("reduceOptions");
        reduce.putArray("calcs").add("lastNotNull");
        reduce.put("fields", "").put("values", false);
        options.put("colorMode", "value").put("textMode", "auto");
        options.put("graphMode", kind == Kind.STAT ? "area" : "none");
      }
      case "table" -> options.put("showHeader", true).put("cellHeight", "sm");
      case "state-timeline" -> {
        options.put("mergeValues", true).put("showValue", "auto").put("rowHeight", 0.8);
        legend(options, false);
      }
      default -> {
        legend(options, true);
        options.putObject("tooltip").put("mode", "multi").put("sort", "desc");
      }
    }
    return options;
  }

  private static void legend(ObjectNode options, boolean shown) {
    options
        .putObject("legend")
        .put("displayMode", "list")
        .put("placement", "bottom")
        .put("showLegend", shown);
  }

  private static void targets(Panel panel, ArrayNode targets) {
    char reference = 'A';
    for (Panel.Query query : panel.queries()) {
      ObjectNode target = targets.addObject();
      source(target);
      target
          .put("expr", Promql.narrowed(query.expression()))
          .put("legendFormat", query.legend())
          .put("refId", String.valueOf(reference++));
      if (panel.kind() == Kind.TABLE) {
        target.put("format", "table").put("instant", true);
      }
    }
  }
}

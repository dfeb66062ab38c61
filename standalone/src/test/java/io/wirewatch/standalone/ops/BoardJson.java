package io.wirewatch.standalone.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A board as Grafana reads it: the classic model, schema 42. */
final class BoardJson {
  static final int SCHEMA = 42;
  private static final int WHOLE_ROW = 24;

  private final ObjectMapper mapper = new ObjectMapper();
  private final PanelJson panels = new PanelJson(mapper);

  String write(Board board) throws JsonProcessingException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    return mapper.writer(printer).writeValueAsString(node(board)) + "\n";
  }

  private ObjectNode node(Board board) {
    ObjectNode node = mapper.createObjectNode();
    node.put("uid", board.uid());
    node.put("title", board.title());
    node.put("description", board.question());
    node.putArray("tags").add("wirewatch");
    node.put("timezone", "browser");
    node.put("schemaVersion", SCHEMA);
    node.put("version", 1);
    node.put("refresh", "30s");
    node.put("editable", false);
    node.put("graphTooltip", 1);
    node.putObject("time").put("from", "now-6h").put("to", "now");
    variables(node.putObject("templating").putArray("list"));
    deployments(node.putObject("annotations").putArray("list").addObject());
    otherBoards(node.putArray("links").addObject());
    place(board, node.putArray("panels"));
    return node;
  }

  private static void variables(ArrayNode list) {
    list.addObject()
        .put("name", "datasource")
        .put("label", "Data source")
        .put("type", "datasource")
        .put("query", "prometheus")
        .put("refresh", 1)
        .put("regex", "")
        .put("hide", 0)
        .put("includeAll", false)
        .put("multi", false);
    variable(list, "application", "label_values(wirewatch_build_info, application)");
    variable(
        list,
        "instance",
        "label_values(wirewatch_build_info{application=~\"$application\"}, instance)");
  }

  private static void variable(ArrayNode list, String name, String query) {
    ObjectNode variable = list.addObject();
    variable
        .put("name", name)
        .put("label", Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .put("type", "query")
        .put("definition", query)
        .put("refresh", 2)
        .put("regex", "")
        .put("hide", 0)
        .put("sort", 1)
        .put("includeAll", true)
        .put("allValue", ".*")
        .put("multi", true);
    variable.putObject("query").put("qryType", 1).put("query", query).put("refId", name);
    variable.putObject("current").put("text", "All").put("value", "$__all");
    PanelJson.source(variable);
  }

  private static void deployments(ObjectNode annotation) {
    annotation
        .put("name", "Deployments")
        .put("enable", true)
        .put("hide", false)
        .put("iconColor", "blue")
        .put(
            "expr",
            "sum by (version, revision) (wirewatch_build_info) unless sum by (version, revision)"
                + " (wirewatch_build_info offset 5m)")
        .put("titleFormat", "Wirewatch {{version}}")
        .put("textFormat", "{{revision}}");
    PanelJson.source(annotation);
  }

  private static void otherBoards(ObjectNode link) {
    link.put("title", "Wirewatch")
        .put("type", "dashboards")
        .put("icon", "external link")
        .put("tooltip", "The other boards")
        .put("asDropdown", true)
        .put("includeVars", true)
        .put("keepTime", true)
        .put("targetBlank", false)
        .put("url", "")
        .putArray("tags")
        .add("wirewatch");
  }

  /** From left to right, and down where a row is full. */
  private void place(Board board, ArrayNode list) {
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    int id = 1;
    for (Panel panel : board.panels()) {
      if (x + panel.width() > WHOLE_ROW) {
        x = 0;
        y += rowHeight;
        rowHeight = 0;
      }
      ObjectNode node = list.addObject();
      panels.write(panel, id++, node);
      node.putObject("gridPos")
          .put("x", x)
          .put("y", y)
          .put("w", panel.width())
          .put("h", panel.kind().height());
      x += panel.width();
      rowHeight = Math.max(rowHeight, panel.kind().height());
    }
  }
}

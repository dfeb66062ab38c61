package io.wirewatch.bench.replay;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the items of a snapshot with the JDK's own XML reader and nothing of ours; of one that is
 * not well-formed, by looking for tags.
 */
final class ItemCount {
  private static final Pattern ITEM =
      Pattern.compile("<(item|entry)[\\s>].*?</\\1>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(
          "<(guid|id|link|title)(?:\\s[^>]*)?>(?:\\s*<!\\[CDATA\\[)?(.*?)(?:\\]\\]>\\s*)?</\\1>",
          Pattern.DOTALL);

  private ItemCount() {}

  /** Items in document order; empty where it is not well-formed. */
  static Optional<List<ShownItem>> wellFormed(byte[] document) {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      return Optional.of(items(factory.createXMLStreamReader(new ByteArrayInputStream(document))));
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  /** Items that stand between whole tags, whatever else is wrong. */
  static List<ShownItem> byTags(byte[] document) {
    List<ShownItem> items = new ArrayList<>();
    Matcher item = ITEM.matcher(new String(document, StandardCharsets.UTF_8));
    while (item.find()) {
      Map<String, String> fields = new HashMap<>();
      Matcher field = FIELD.matcher(item.group());
      while (field.find()) {
        fields.putIfAbsent(field.group(1), field.group(2).strip());
      }
      add(items, fields);
    }
    return items;
  }

  private static List<ShownItem> items(XMLStreamReader xml) throws XMLStreamException {
    List<ShownItem> items = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && isItem(xml.getLocalName())) {
        add(items, fields(xml));
      }
    }
    return items;
  }

  /** The texts of an item's own elements, the first of each name; the reader is left at its end. */
  private static Map<String, String> fields(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> fields = new HashMap<>();
    int depth = 1;
    String name = "";
    StringBuilder text = new StringBuilder();
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth == 2) {
          name = xml.getPrefix() == null || xml.getPrefix().isEmpty() ? xml.getLocalName() : "";
          text.setLength(0);
          text.append(href(xml));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (--depth == 1 && !text.toString().isBlank()) {
          fields.putIfAbsent(name, text.toString().strip());
        }
      } else if (xml.hasText() && depth >= 2) {
        text.append(xml.getText());
      }
    }
    return fields;
  }

  /** Where an Atom link leads. */
  private static String href(XMLStreamReader xml) {
    String rel = xml.getAttributeValue(null, "rel");
    String href = xml.getAttributeValue(null, "href");
    boolean leads = href != null && (rel == null || rel.equals("alternate"));
    return leads && xml.getLocalName().equals("link") ? href : "";
  }

  private static boolean isItem(String name) {
    return name.equals("item") || name.equals("entry");
  }

  private static void add(List<ShownItem> items, Map<String, String> fields) {
    String link = fields.getOrDefault("link", "");
    String guid = fields.getOrDefault("guid", fields.getOrDefault("id", ""));
    String key = guid.isEmpty() ? link : guid;
    if (!key.isEmpty()) {
      items.add(new ShownItem(key, link, fields.getOrDefault("title", "")));
    }
  }
}

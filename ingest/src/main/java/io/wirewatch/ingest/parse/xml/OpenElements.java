package io.wirewatch.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;

/** The elements that are open at one place of a document, outermost first. */
final class OpenElements {

  /** One of them. */
  record Element(
      XmlName name, Attributes attributes, Scope scope, Namespaces namespaces, boolean isEmpty) {}

  private final List<Element> elements = new ArrayList<>();

  int depth() {
    return elements.size();
  }

  boolean areNone() {
    return elements.isEmpty();
  }

  Element top() {
    return elements.get(elements.size() - 1);
  }

  void push(Element element) {
    elements.add(element);
  }

  void pop() {
    elements.remove(elements.size() - 1);
  }

  /** How many must end for an end tag of this name, as written; 0 where none of them has it. */
  int endedBy(String name) {
    for (int i = elements.size() - 1; i >= 0; i--) {
      if (elements.get(i).name().written().equals(name)) {
        return elements.size() - i;
      }
    }
    return 0;
  }

  /** Likewise, whatever the case of its letters. */
  int endedByAnyCase(String name) {
    for (int i = elements.size() - 1; i >= 0; i--) {
      if (elements.get(i).name().written().equalsIgnoreCase(name)) {
        return elements.size() - i;
      }
    }
    return 0;
  }

  /** How many must end before another entry of this name can start; 0 where none is open. */
  int endedByEntry(XmlName name) {
    for (int i = elements.size() - 1; i >= 0; i--) {
      if (elements.get(i).name().key().equals(name.key())) {
        return elements.size() - i;
      }
    }
    return 0;
  }

  boolean isEntryOpen() {
    return elements.stream().anyMatch(element -> element.name().isItem());
  }
}

package io.wirewatch.enrich.story;

import java.util.List;
import java.util.TreeMap;

/** The articles of one story that are still in the book, in the order in which they came. */
final class Part {
  private final TreeMap<Long, Slot> slots = new TreeMap<>();

  void add(Slot slot) {
    slots.put(slot.number(), slot);
  }

  /** Whether it was the last. */
  boolean remove(Slot slot) {
    slots.remove(slot.number());
    return slots.isEmpty();
  }

  List<Slot> slots() {
    return List.copyOf(slots.values());
  }

  int size() {
    return slots.size();
  }
}

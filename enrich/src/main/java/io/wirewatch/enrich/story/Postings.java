package io.wirewatch.enrich.story;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which articles have a term or run of words, and of how many stories they are. */
final class Postings {
  /** Beyond so many each counts as a story of its own, and none is found by it. */
  private static final int MOST = 400;

  private static final int UNKNOWN = -1;

  private final IntTable lists = new IntTable();
  private final SlotLists slots = new SlotLists();
  private int[] stories = new int[16];

  void add(int key, Slot slot) {
    int list = lists.get(key);
    if (list == IntTable.NONE) {
      list = slots.open();
      lists.put(key, list);
      if (list >= stories.length) {
        stories = Arrays.copyOf(stories, list * 2);
      }
      stories[list] = 0;
    }
    count(list, slot.part(), 1);
    slots.add(list, slot);
  }

  void remove(int key, Slot slot) {
    int list = lists.get(key);
    if (list == IntTable.NONE) {
      return;
    }
    slots.remove(list, slot);
    count(list, slot.part(), -1);
    if (slots.size(list) == 0) {
      lists.remove(key);
      slots.close(list);
    }
  }

  /** In how many articles the key occurs. */
  int size(int key) {
    int list = lists.get(key);
    return list == IntTable.NONE ? 0 : slots.size(list);
  }

  /** In how many stories the key occurs; in how many articles where there are many. */
  int stories(int key) {
    int list = lists.get(key);
    if (list == IntTable.NONE || slots.size(list) > MOST) {
      return list == IntTable.NONE ? 0 : slots.size(list);
    }
    if (stories[list] == UNKNOWN) {
      stories[list] = counted(list);
    }
    return stories[list];
  }

  /** Adds a weight to each article that has the key; the first time it is added to the found. */
  void share(int key, double weight, List<Slot> found) {
    int list = lists.get(key);
    if (list == IntTable.NONE || slots.size(list) > MOST || weight == 0) {
      return;
    }
    for (int at = slots.first(list); at != SlotLists.END; at = slots.next(at)) {
      Slot slot = slots.at(at);
      if (slot.share(weight)) {
        found.add(slot);
      }
    }
  }

  /** One story more or less, unless another article of it is there; not known where many are. */
  private void count(int list, Part part, int change) {
    if (slots.size(list) > MOST) {
      stories[list] = UNKNOWN;
    } else if (stories[list] != UNKNOWN && !has(list, part)) {
      stories[list] += change;
    }
  }

  private boolean has(int list, Part part) {
    if (part.size() < 2) {
      return false;
    }
    int at = slots.first(list);
    while (at != SlotLists.END && slots.at(at).part() != part) {
      at = slots.next(at);
    }
    return at != SlotLists.END;
  }

  private int counted(int list) {
    Set<Part> parts = new HashSet<>();
    for (int at = slots.first(list); at != SlotLists.END; at = slots.next(at)) {
      parts.add(slots.at(at).part());
    }
    return parts.size();
  }
}

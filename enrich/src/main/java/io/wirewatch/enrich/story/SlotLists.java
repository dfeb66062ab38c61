package io.wirewatch.enrich.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Many short lists of articles in a few arrays, each in the order of adding. Lists and places in
 * them are numbers; what was given back is used again.
 */
final class SlotLists {
  /** After the last place of a list. */
  static final int END = -1;

  private static final int LEAST = 16;

  private int[] heads = new int[LEAST];
  private int[] tails = new int[LEAST];
  private int[] sizes = new int[LEAST];
  private int usedLists;
  private int freeList = END;

  private @Nullable Slot[] slots = new Slot[LEAST];
  private int[] nexts = new int[LEAST];
  private int usedPlaces;
  private int freePlace = END;

  /** A new list, empty. */
  int open() {
    int list = freeList;
    if (list != END) {
      freeList = heads[list];
    } else {
      list = usedLists++;
      if (list == heads.length) {
        heads = Arrays.copyOf(heads, list * 2);
        tails = Arrays.copyOf(tails, list * 2);
        sizes = Arrays.copyOf(sizes, list * 2);
      }
    }
    heads[list] = END;
    tails[list] = END;
    sizes[list] = 0;
    return list;
  }

  /** Gives back an empty list. */
  void close(int list) {
    heads[list] = freeList;
    freeList = list;
  }

  void add(int list, Slot slot) {
    int place = newPlace();
    slots[place] = slot;
    nexts[place] = END;
    if (heads[list] == END) {
      heads[list] = place;
    } else {
      nexts[tails[list]] = place;
    }
    tails[list] = place;
    sizes[list]++;
  }

  /** Quick for the oldest, which stands in front. */
  void remove(int list, Slot slot) {
    int before = END;
    int place = heads[list];
    while (place != END && slots[place] != slot) {
      before = place;
      place = nexts[place];
    }
    if (place != END) {
      unlink(list, before, place);
    }
  }

  private void unlink(int list, int before, int place) {
    if (before == END) {
      heads[list] = nexts[place];
    } else {
      nexts[before] = nexts[place];
    }
    if (tails[list] == place) {
      tails[list] = before;
    }
    sizes[list]--;
    slots[place] = null;
    nexts[place] = freePlace;
    freePlace = place;
  }

  private int newPlace() {
    int place = freePlace;
    if (place != END) {
      freePlace = nexts[place];
      return place;
    }
    if (usedPlaces == nexts.length) {
      slots = Arrays.copyOf(slots, usedPlaces * 2);
      nexts = Arrays.copyOf(nexts, usedPlaces * 2);
    }
    return usedPlaces++;
  }

  int size(int list) {
    return sizes[list];
  }

  int first(int list) {
    return heads[list];
  }

  int next(int place) {
    return nexts[place];
  }

  Slot at(int place) {
    Slot slot = slots[place];
    if (slot == null) {
      throw new IllegalStateException("nothing at " + place);
    }
    return slot;
  }
}

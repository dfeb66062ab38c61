package io.wirewatch.enrich.story;

import java.util.Arrays;

/**
 * A map from hashes to numbers from 0, in two arrays: an index of millions of hashes has no room
 * for boxes. Not thread-safe.
 */
final class IntTable {
  /** What is given for a key that is not there. */
  static final int NONE = -1;

  private static final int LEAST = 16;
  private static final int MIX = 0x9E3779B9;

  private int[] keys = new int[LEAST];

  /** One more than the number; 0 where the place is free. */
  private int[] numbers = new int[LEAST];

  private int size;

  int get(int key) {
    return numbers[placeOf(key)] - 1;
  }

  void put(int key, int number) {
    int place = placeOf(key);
    size += numbers[place] == 0 ? 1 : 0;
    keys[place] = key;
    numbers[place] = number + 1;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  /** Closes the gap, so that whatever was put behind the key is still found. */
  void remove(int key) {
    int gap = placeOf(key);
    if (numbers[gap] == 0) {
      return;
    }
    size--;
    for (int at = after(gap); numbers[at] != 0; at = after(at)) {
      int home = home(keys[at]);
      if (((at - home) & mask()) >= ((at - gap) & mask())) {
        keys[gap] = keys[at];
        numbers[gap] = numbers[at];
        gap = at;
      }
    }
    numbers[gap] = 0;
  }

  void clear() {
    Arrays.fill(numbers, 0);
    size = 0;
  }

  int size() {
    return size;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new int[oldKeys.length * 2];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int place = placeOf(oldKeys[i]);
        keys[place] = oldKeys[i];
        numbers[place] = oldNumbers[i];
      }
    }
  }

  /** Where a key stands, or else where it would. */
  private int placeOf(int key) {
    int place = home(key);
    while (numbers[place] != 0 && keys[place] != key) {
      place = after(place);
    }
    return place;
  }

  private int home(int key) {
    int mixed = key * MIX;
    return (mixed ^ (mixed >>> 15)) & mask();
  }

  private int after(int place) {
    return (place + 1) & mask();
  }

  private int mask() {
    return keys.length - 1;
  }
}

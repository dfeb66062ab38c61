package io.wirewatch.enrich.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small words and endings of all profiles in one table, looked up from a word's last letter to its
 * first: one walk meets every ending and, at its end, the word itself. Immutable.
 */
final class WordEnds {

  private static final int SHORTEST_STEM = 2;

  private final List<Entry> entries = new ArrayList<>();

  /** One too high; zero is free. */
  private final int[] slots;

  private final int longest;

  /**
   * A small word or an ending.
   *
   * @param asWord a bit for each language in which it is a small word
   * @param asEnding a bit for each language whose longer words end so
   */
  record Entry(String text, long asWord, long asEnding) {
    private Entry or(Entry other) {
      return new Entry(text, asWord | other.asWord, asEnding | other.asEnding);
    }

    private boolean endsAt(char[] word, int from, int to) {
      if (to - from != text.length()) {
        return false;
      }
      for (int at = from; at < to; at++) {
        if (word[at] != text.charAt(at - from)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Told what a word has. */
  interface Listener {
    void found(long asWord, long asEnding);
  }

  WordEnds(List<LanguageProfile> profiles) {
    Map<String, Entry> known = new HashMap<>();
    for (int i = 0; i < profiles.size(); i++) {
      long bit = 1L << i;
      profiles.get(i).words().forEach(w -> known.merge(w, new Entry(w, bit, 0), Entry::or));
      profiles.get(i).endings().forEach(e -> known.merge(e, new Entry(e, 0, bit), Entry::or));
    }
    entries.addAll(known.values());
    slots = new int[Integer.highestOneBit(entries.size() + 1) * 8];
    longest = entries.stream().mapToInt(entry -> entry.text.length()).max().orElse(0);
    for (int i = 0; i < entries.size(); i++) {
      place(i);
    }
  }

  private void place(int entry) {
    char[] text = entries.get(entry).text.toCharArray();
    int hash = 0;
    for (int at = text.length - 1; at >= 0; at--) {
      hash = extend(hash, text[at]);
    }
    int slot = slot(hash);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = entry + 1;
  }

  /** Reports the languages of the word in {@code from..to}, small word first. */
  void look(char[] word, int from, int to, Listener listener) {
    long asEnding = 0;
    long asWord = 0;
    int hash = 0;
    for (int at = to - 1; at >= Math.max(from, to - longest); at--) {
      hash = extend(hash, word[at]);
      int found = find(hash, word, at, to);
      if (found >= 0) {
        Entry entry = entries.get(found);
        asEnding |= at - from >= SHORTEST_STEM ? entry.asEnding : 0;
        asWord = at == from ? entry.asWord : 0;
      }
    }
    listener.found(asWord, asEnding & ~asWord);
  }

  private int find(int hash, char[] word, int from, int to) {
    for (int slot = slot(hash); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
      if (entries.get(slots[slot] - 1).endsAt(word, from, to)) {
        return slots[slot] - 1;
      }
    }
    return -1;
  }

  private static int extend(int hash, char c) {
    return (hash ^ c) * 0x01000193;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }
}

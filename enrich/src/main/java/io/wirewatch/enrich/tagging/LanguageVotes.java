package io.wirewatch.enrich.tagging;

import java.util.List;

/**
 * Counts what the words of a text say for each language. Votes are whole numbers, so that they add
 * up exactly in any order. Belongs to one text.
 */
final class LanguageVotes {

  /** What one small word of a language counts; all other votes are in proportion. */
  static final int WORD = 20;

  private static final int ENDING = 7;
  private static final int LETTER = 10;

  private final Ballot ballot;
  private final int[] votes;
  private final WordEnds.Listener counting = this::count;

  LanguageVotes(Ballot ballot) {
    this.ballot = ballot;
    this.votes = new int[ballot.languages];
  }

  /** The profiles, compiled; immutable and safe to share. */
  static final class Ballot {
    private static final int LETTERS = 0x2000;

    private final WordEnds ends;
    private final int languages;

    /** For each letter, a bit for each language it speaks for. */
    private final long[] letters = new long[LETTERS];

    Ballot(List<LanguageProfile> profiles) {
      ends = new WordEnds(profiles);
      languages = profiles.size();
      for (int i = 0; i < languages; i++) {
        long bit = 1L << i;
        profiles.get(i).letters().chars().forEach(letter -> letters[letter] |= bit);
      }
    }
  }

  /** Counts a lower-case word. */
  void add(char[] text, int from, int to) {
    ballot.ends.look(text, from, to, counting);
    for (int at = from; at < to; at++) {
      if (text[at] < Ballot.LETTERS && ballot.letters[text[at]] != 0) {
        count(ballot.letters[text[at]], LETTER);
      }
    }
  }

  private void count(long asWord, long asEnding) {
    count(asWord, WORD);
    count(asEnding, ENDING);
  }

  private void count(long languages, int vote) {
    for (long left = languages; left != 0; left &= left - 1) {
      votes[Long.numberOfTrailingZeros(left)] += vote;
    }
  }

  /** What was counted for the language of that profile. */
  int of(int profile) {
    return votes[profile];
  }
}

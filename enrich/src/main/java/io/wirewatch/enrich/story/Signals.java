package io.wirewatch.enrich.story;

import io.wirewatch.contract.article.Article;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What an article is recognised by: the words that carry its news, and fingerprints of its text.
 *
 * <p>Small, so that thousands of them can be remembered: about half a kilobyte. Both lists are of
 * hashes of 32 bits; terms are without repeats, in the order in which they first occur, those of
 * the headline first.
 */
public final class Signals {
  /** The term stands in the headline. */
  static final int TITLE = 1;

  /** The term stands in the lead. */
  static final int LEAD = 2;

  /** The term is written as a name. */
  static final int NAME = 4;

  /** The term is a number. */
  static final int NUMBER = 8;

  private final int[] terms;
  private final byte[] marks;
  private final int[] shingles;
  private final boolean recurring;

  Signals(int[] terms, byte[] marks, int[] shingles, boolean recurring) {
    this.terms = terms;
    this.marks = marks;
    this.shingles = shingles;
    this.recurring = recurring;
  }

  /** Of an article. */
  public static Signals of(Article article) {
    return SignalReader.read(article.title(), article.text(), article.source().name());
  }

  /** How many terms and fingerprints there are to look an article up by. */
  public int keys() {
    return terms.length + shingles.length;
  }

  int terms() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  boolean is(int i, int mark) {
    return (marks[i] & mark) != 0;
  }

  /** Whether outlets run such a headline every day with other news under it. */
  boolean isRecurring() {
    return recurring;
  }

  /** Sorted hashes of runs of words; not to be changed. */
  int[] shingles() {
    return shingles;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeBoolean(recurring);
    out.writeShort(terms.length);
    for (int i = 0; i < terms.length; i++) {
      out.writeInt(terms[i]);
      out.writeByte(marks[i]);
    }
    out.writeShort(shingles.length);
    for (int shingle : shingles) {
      out.writeInt(shingle);
    }
  }

  static Signals read(DataInputStream in) throws IOException {
    boolean recurring = in.readBoolean();
    int[] terms = new int[in.readUnsignedShort()];
    byte[] marks = new byte[terms.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = in.readInt();
      marks[i] = in.readByte();
    }
    int[] shingles = new int[in.readUnsignedShort()];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = in.readInt();
    }
    return new Signals(terms, marks, shingles, recurring);
  }
}

package io.wirewatch.matching;

/**
 * The integers a compiled tree is written in. A node begins with a header: its kind in the low four
 * bits; above them the term for {@link #TERM}, for most others the node's length in integers.
 *
 * <ul>
 *   <li>TERM: header
 *   <li>SEE: header, where the tree is written that decides
 *   <li>PHRASE: header, field or {@link #ANY_FIELD}, terms
 *   <li>NEAR: header, field or ANY_FIELD, distance, then for each operand the number of its
 *       alternatives, each a count and its terms
 *   <li>AND, OR: header, nodes
 *   <li>NOT: header, node
 * </ul>
 */
final class Code {

  static final int TERM = 0;
  static final int SEE = 1;
  static final int PHRASE = 2;
  static final int NEAR = 3;
  static final int OR = 4;
  static final int AND = 5;
  static final int NOT = 6;

  static final int ANY_FIELD = -1;

  private Code() {}

  static int header(int kind, int payload) {
    return (payload << 4) | kind;
  }

  static int kind(int header) {
    return header & 15;
  }

  static int payload(int header) {
    return header >>> 4;
  }

  static int length(int header) {
    int kind = header & 15;
    return kind > SEE ? header >>> 4 : kind + 1;
  }

  /** A node of this kind around other nodes. */
  static int[] wrap(int kind, Iterable<int[]> nodes) {
    int length = 1;
    for (int[] node : nodes) {
      length += node.length;
    }
    int[] code = new int[length];
    code[0] = header(kind, length);
    int at = 1;
    for (int[] node : nodes) {
      System.arraycopy(node, 0, code, at, node.length);
      at += node.length;
    }
    return code;
  }
}

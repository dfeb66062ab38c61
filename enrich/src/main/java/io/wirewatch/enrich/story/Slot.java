package io.wirewatch.enrich.story;

/**
 * Where the index finds an article; what stands there may be replaced. It also holds what a search
 * adds up, which is far cheaper than a map of it.
 */
final class Slot {
  private final long number;
  private Member member;
  private Part part;
  private double shared;

  Slot(Member member, Part part) {
    this.number = member.number();
    this.member = member;
    this.part = part;
  }

  long number() {
    return number;
  }

  Member member() {
    return member;
  }

  Part part() {
    return part;
  }

  Signals signals() {
    return member.item().signals();
  }

  void replace(Member by) {
    member = by;
  }

  void move(Member by, Part to) {
    member = by;
    part = to;
  }

  /** Adds to what a search found in common with this; says whether it is the first of it. */
  boolean share(double weight) {
    boolean first = shared == 0;
    shared += weight;
    return first;
  }

  double shared() {
    return shared;
  }

  void forgetShared() {
    shared = 0;
  }
}

package io.wirewatch.enrich.story;

/** Where the index finds an article; what stands there may be replaced. */
final class Slot {
  private final long number;
  private Member member;

  Slot(Member member) {
    this.number = member.number();
    this.member = member;
  }

  long number() {
    return number;
  }

  Member member() {
    return member;
  }

  Signals signals() {
    return member.item().signals();
  }

  void replace(Member by) {
    member = by;
  }
}

package io.wirewatch.bench.checker;

import io.wirewatch.bench.checker.Finding.Kind;

/** Ways to corrupt a log, each with what a judge must say to it at least. */
enum Damage {
  CALL_DROPPED(Kind.LOST),
  FOLLOW_UP_DROPPED(Kind.LOST),
  CORRECTION_DROPPED(Kind.LOST),
  DOUBLED_UNDER_A_NEW_ID(Kind.DOUBLED),
  CHANGED_RECIPIENT(Kind.WRONG),
  FURTHER_RECIPIENT(Kind.WRONG),
  SWAPPED_STORY(Kind.WRONG),
  SWAPPED_ARTICLE(Kind.WRONG),
  SWAPPED_RULE(Kind.WRONG),
  UNKNOWN_VERSION(Kind.WRONG),
  OTHER_HEADLINE(Kind.WRONG),
  ALTERED_REPEAT(Kind.WRONG),
  NEVER_SERVED(Kind.WRONG),
  TOLD_BEFORE_SERVED(Kind.WRONG),
  DELAYED(Kind.LATE),
  ENTRY_DROPPED(Kind.LEDGER),
  ENTRY_ADDED(Kind.LEDGER),
  ENTRY_FLIPPED(Kind.LEDGER),
  SUM_OFF_BY_ONE(Kind.LEDGER),
  MESSAGE_WAITING(Kind.LEDGER);

  private final Kind kind;

  Damage(Kind kind) {
    this.kind = kind;
  }

  /** What a judge must find. */
  Kind kind() {
    return kind;
  }
}

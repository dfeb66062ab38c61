package io.wirewatch.alerts.store;

import java.util.Optional;

/**
 * What an unsubscribe link stops: one rule's messages to one destination, or its digest.
 *
 * @param ruleId id of the rule, or {@link #DAILY_DIGEST} or {@link #WEEKLY_DIGEST}: all that goes
 *     into it
 */
public record Unsubscription(String ruleId, String destinationId) {
  /** In place of a rule: every rule whose alerts are in the daily digest. */
  public static final String DAILY_DIGEST = "digest-daily";

  /** In place of a rule: every rule whose alerts are in the weekly digest. */
  public static final String WEEKLY_DIGEST = "digest-weekly";

  /** What stops all messages like one. */
  public static Unsubscription of(Message message) {
    String what =
        switch (message.bundle().map(Bundle::kind).orElse(Gathering.BUNDLE)) {
          case BUNDLE -> message.ruleId();
          case DAILY -> DAILY_DIGEST;
          case WEEKLY -> WEEKLY_DIGEST;
        };
    return new Unsubscription(what, message.destinationId());
  }

  /** The name of the digest it stops; empty for a rule. */
  public Optional<String> digest() {
    return switch (ruleId) {
      case DAILY_DIGEST -> Optional.of("your daily digest");
      case WEEKLY_DIGEST -> Optional.of("your weekly digest");
      default -> Optional.empty();
    };
  }

  /** Whether it stops messages of a rule. */
  public boolean concerns(Rule rule) {
    boolean isMeant =
        switch (ruleId) {
          case DAILY_DIGEST -> rule.tell().speed() instanceof Speed.Daily;
          case WEEKLY_DIGEST -> rule.tell().speed() instanceof Speed.Weekly;
          default -> rule.id().equals(ruleId);
        };
    return isMeant && rule.tell().destinations().contains(destinationId);
  }
}

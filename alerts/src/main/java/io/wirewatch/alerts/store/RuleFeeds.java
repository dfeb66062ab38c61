package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Private feeds of rules. The token in their address is given out once and stored as a hash. */
public interface RuleFeeds {

  /** Makes the address of a rule's feed; the one before answers no longer. */
  String make(String ruleId, Instant now);

  /** Ends a rule's feed. */
  boolean end(String ruleId);

  /** The rule whose feed has that token. */
  Optional<String> ruleOf(String token);

  /** When the present address of a rule's feed was made. */
  Optional<Instant> madeAt(String ruleId);

  /** The newest alerts of a rule. */
  List<Alert> alerts(String ruleId, int limit);
}

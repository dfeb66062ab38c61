package io.wirewatch.ingest.hostile;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import java.util.EnumSet;
import java.util.Set;

/**
 * One way of misbehaving.
 *
 * @param row S1 to S22
 * @param name what the server does, in words
 * @param script what it does, in bytes
 * @param refusals a first poll must end with one of these; empty where it must give items
 * @param items how many articles a first poll must bring
 */
public record Scenario(
    String row, String name, Script script, Set<FailureReason> refusals, int items) {

  public Scenario {
    refusals = Set.copyOf(refusals);
  }

  /** Begins the play for one source: what is given back may remember what it was asked before. */
  @FunctionalInterface
  public interface Script {
    Behaviour begin(Stage stage);
  }

  /** A scenario whose every answer is refused for one of these reasons. */
  static Scenario refused(
      String row, String name, Script script, FailureReason first, FailureReason... others) {
    return new Scenario(row, name, script, EnumSet.of(first, others), 0);
  }

  /** A scenario whose first answer gives so many articles. */
  static Scenario gives(String row, String name, Script script, int items) {
    return new Scenario(row, name, script, Set.of(), items);
  }

  /** A script without memory. */
  static Script always(Behaviour behaviour) {
    return stage -> behaviour;
  }

  @Override
  public String toString() {
    return row + " " + name;
  }
}

package io.wirewatch.ingest.hostile;

import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue: rows S1 to S17 and S20 to S22. Names and certificates, S18 and S19, are played
 * where a name server and an authority of the test's own can be put in: runtime's {@code
 * NamesAndAddressesTest} and {@code TlsTest}.
 */
public final class Scenarios {
  private Scenarios() {}

  /** Every scenario. */
  public static List<Scenario> all() {
    return Stream.of(
            SilentServers.all(),
            EndlessServers.all(),
            BrokenBodies.all(),
            Validators.all(),
            Moves.all(),
            Statuses.all(),
            BrokenXml.illFormed(),
            BrokenXml.documentTypes(),
            BrokenXml.oversized(),
            Items.guids(),
            Items.dates(),
            Items.orders(),
            Others.all())
        .flatMap(List::stream)
        .toList();
  }

  /** One scenario, by row and name. */
  public static Scenario of(String row, String name) {
    return all().stream()
        .filter(one -> one.row().equals(row) && one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scenario " + row + " " + name));
  }
}

package io.wirewatch.bench.checker;

import io.wirewatch.bench.checker.Call.Told;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What receivers hold when each drops calls under an id it has seen. */
final class Deliveries {
  private final Map<String, Call> first = new LinkedHashMap<>();
  private final Map<String, Integer> bodies = new HashMap<>();
  private final Set<String> altered = new HashSet<>();
  private final Map<String, Map<VersionKey, Set<String>>> told = new HashMap<>();
  private int repeats;

  Deliveries(List<Call> calls) {
    calls.stream().sorted(Comparator.comparing(Call::at)).forEach(this::take);
  }

  private void take(Call call) {
    String key = call.destination() + " " + call.id();
    if (bodies.computeIfAbsent(call.id(), unknown -> call.body()) != call.body()) {
      altered.add(call.id());
    }
    if (first.putIfAbsent(key, call) != null) {
      repeats++;
      return;
    }
    for (Told one : call.told()) {
      told.computeIfAbsent(lane(one.ruleId(), call.destination()), lane -> new HashMap<>())
          .computeIfAbsent(one.key(), version -> new HashSet<>())
          .add(call.id());
    }
  }

  private static String lane(String ruleId, String destination) {
    return ruleId + " " + destination;
  }

  /** The first call under each id at each receiver. */
  Iterable<Call> first() {
    return first.values();
  }

  /** Versions that a rule told a receiver, with the ids of the calls. */
  Map<VersionKey, Set<String>> told(String ruleId, String destination) {
    return told.getOrDefault(lane(ruleId, destination), Map.of());
  }

  /** Ids whose repeats say something else. */
  Set<String> altered() {
    return altered;
  }

  int repeats() {
    return repeats;
  }
}

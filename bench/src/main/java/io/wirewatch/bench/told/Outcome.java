package io.wirewatch.bench.told;

import io.wirewatch.bench.checker.Finding;
import io.wirewatch.bench.checker.SelfTest;
import io.wirewatch.bench.checker.Verdict;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param misfortunes what happened, and how often
 * @param served versions of articles
 * @param back from the start of a killed program to the next call, the slowest
 * @param trouble what else was not as it should be
 */
record Outcome(
    Map<String, Integer> misfortunes,
    int served,
    Verdict verdict,
    SelfTest selfTest,
    Duration back,
    List<String> trouble) {
  private static final int EXAMPLES = 5;

  boolean isClean() {
    return verdict.findings().isEmpty() && selfTest.missed().isEmpty() && trouble.isEmpty();
  }

  Map<String, Object> json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("misfortunes", misfortunes);
    object.put("served", served);
    object.put("expected", verdict.expected());
    for (Finding.Kind kind : Finding.Kind.values()) {
      object.put(kind.title(), verdict.count(kind));
    }
    object.put("repeats", verdict.repeats());
    object.put("slowestMillis", verdict.slowest().toMillis());
    object.put("slowestBackMillis", back.toMillis());
    object.put("corruptionsShown", selfTest.corrupted());
    object.put("corruptionsMissed", selfTest.missed().size());
    object.put("trouble", trouble);
    object.put("findings", findings());
    return object;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("happened: ").append(misfortunes).append('\n');
    text.append(
        "%,d versions served, %,d alerts expected at receivers: %d lost, %d doubled, %d wrong, %d late, %d differences in the ledger%n"
            .formatted(
                served,
                verdict.expected(),
                verdict.count(Finding.Kind.LOST),
                verdict.count(Finding.Kind.DOUBLED),
                verdict.count(Finding.Kind.WRONG),
                verdict.count(Finding.Kind.LATE),
                verdict.count(Finding.Kind.LEDGER)));
    text.append(
        String.format(
            Locale.ROOT,
            "%d repeats dropped by their id; served to told %.1f s at most; back %.1f s after a kill at most%n",
            verdict.repeats(),
            verdict.slowest().toMillis() / 1_000.0,
            back.toMillis() / 1_000.0));
    text.append(
        "the judge was shown %d corrupted copies of these logs and missed %d%n"
            .formatted(selfTest.corrupted(), selfTest.missed().size()));
    findings().forEach(line -> text.append(line).append('\n'));
    trouble.forEach(line -> text.append(line).append('\n'));
    return text.toString().strip();
  }

  private List<String> findings() {
    return Arrays.stream(Finding.Kind.values())
        .flatMap(
            kind ->
                verdict.findings().stream()
                    .filter(finding -> finding.kind() == kind)
                    .limit(EXAMPLES))
        .map(finding -> finding.kind().title() + ": " + finding.words())
        .toList();
  }
}

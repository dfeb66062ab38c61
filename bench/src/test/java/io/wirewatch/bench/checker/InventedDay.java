package io.wirewatch.bench.checker;

import io.wirewatch.bench.checker.Call.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A day on which all went well: articles are served and told of at once by a clerk who keeps books
 * of his own, some calls are repeated under their id, some rules gather three alerts in one call.
 */
final class InventedDay {
  private static final List<Integer> FOLLOW_UPS = List.of(3, 5);

  private final Random random;
  private final List<Served> served = new ArrayList<>();
  private final List<Watched> rules = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Ended> entries = new ArrayList<>();
  private final Map<String, Set<String>> outlets = new HashMap<>();
  private final Map<String, Integer> highestStep = new HashMap<>();
  private final Map<String, String> headlines = new HashMap<>();
  private final Map<String, List<Told>> gathered = new HashMap<>();
  private Instant now = Instant.parse("2026-11-24T06:00:00Z");

  private InventedDay(long seed) {
    random = new Random(seed);
  }

  static Logs of(long seed, int stories) {
    InventedDay day = new InventedDay(seed);
    for (int number = 0; number < 8; number++) {
      day.rules.add(day.rule(number));
    }
    for (int story = 0; story < stories; story++) {
      day.happens(story);
    }
    day.sendAll();
    return new Logs(day.served, day.rules, day.calls, new Accounts(day.entries, 0, 0));
  }

  private Watched rule(int number) {
    Set<String> none = number % 4 == 3 ? Set.of("marker0") : Set.of();
    Set<String> to = number % 2 == 0 ? Set.of("d" + number) : Set.of("d" + number, "shared");
    return new Watched(
        "r" + number, Set.of("marker" + number), none, to, FOLLOW_UPS, Duration.ofHours(1));
  }

  /** Some outlets carry a story in turn; one alone may change its headline or its text. */
  private void happens(int story) {
    String markers = "marker" + random.nextInt(8) + " marker" + random.nextInt(8);
    int carriers = random.nextInt(3) == 0 ? 2 + random.nextInt(5) : 1;
    for (int carrier = 0; carrier < carriers; carrier++) {
      String title = "Raid at plant " + story;
      serve(story, carrier, 1, title, markers);
      for (int revision = 2; carriers == 1 && revision <= 1 + random.nextInt(4); revision++) {
        title = random.nextBoolean() ? title + ", again" : title;
        serve(story, carrier, revision, title, markers + " text" + revision);
      }
    }
  }

  private void serve(int story, int carrier, int revision, String title, String text) {
    now = now.plusSeconds(1 + random.nextInt(20));
    Served one =
        new Served(
            "a" + story + "-" + carrier,
            revision,
            "outlet" + carrier,
            "story" + story,
            title,
            Served.words(title, text),
            now);
    served.add(one);
    rules.stream().filter(rule -> rule.matches(one)).forEach(rule -> judge(rule, one));
  }

  private void judge(Watched rule, Served one) {
    String lane = rule.ruleId() + one.story();
    String article = rule.ruleId() + one.articleId();
    boolean isNew = !outlets.containsKey(lane);
    Set<String> carriers = outlets.computeIfAbsent(lane, unknown -> new HashSet<>());
    carriers.add(one.outlet());
    int step = rule.followUps().contains(carriers.size()) ? carriers.size() : 1;
    boolean isWider = step > highestStep.getOrDefault(lane, 1);
    boolean isCorrected =
        headlines.containsKey(article) && !one.title().equals(headlines.get(article));
    boolean isTold = isNew || isWider || isCorrected;
    highestStep.merge(lane, step, Math::max);
    entries.add(
        new Ended(
            rule.ruleId(),
            one.articleId(),
            one.revision(),
            "id of " + one.story(),
            isTold ? Accounts.TOLD : Accounts.FOLDED));
    if (isTold) {
      headlines.put(article, one.title());
      tell(rule, one);
    }
  }

  private void tell(Watched rule, Served one) {
    Told told =
        new Told(
            rule.ruleId(), "id of " + one.story(), one.articleId(), one.revision(), one.title());
    if (rule.ruleId().equals("r2")) {
      List<Told> waiting = gathered.computeIfAbsent("r2", unknown -> new ArrayList<>());
      waiting.add(told);
      if (waiting.size() == 3) {
        sendAll();
      }
      return;
    }
    rule.destinations().forEach(to -> send(to, List.of(told)));
  }

  private void sendAll() {
    List<Told> waiting = gathered.getOrDefault("r2", List.of());
    if (!waiting.isEmpty()) {
      send("d2", waiting);
      gathered.clear();
    }
  }

  private void send(String to, List<Told> told) {
    String id = to + "-" + calls.size();
    for (int attempt = 0; attempt <= (random.nextInt(5) == 0 ? 1 : 0); attempt++) {
      calls.add(new Call(now.plusSeconds(1 + attempt), to, id, told.hashCode(), told));
    }
  }
}

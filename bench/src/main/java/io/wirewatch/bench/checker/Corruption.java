package io.wirewatch.bench.checker;

import io.wirewatch.bench.checker.Call.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Corrupts the logs of a clean run, to see whether the judge notices. */
final class Corruption {
  private final Logs logs;
  private final Model model;
  private final RandomGenerator random;
  private final Duration patience;
  private final List<Call> followUps;
  private final List<Call> corrections;

  Corruption(Logs logs, RandomGenerator random, Duration patience) {
    this.logs = logs;
    this.model = new Model(logs);
    this.random = random;
    this.patience = patience;
    this.followUps = logs.calls().stream().filter(this::isFollowUp).toList();
    this.corrections = logs.calls().stream().filter(this::isCorrection).toList();
  }

  /** The logs with one such damage at a random place; empty where there is nothing to damage. */
  Optional<Logs> of(Damage damage) {
    return switch (damage) {
      case CALL_DROPPED -> call().map(this::without);
      case FOLLOW_UP_DROPPED -> any(followUps).map(this::without);
      case CORRECTION_DROPPED -> any(corrections).map(this::without);
      case DOUBLED_UNDER_A_NEW_ID -> call().map(call -> plus(renamed(call)));
      case CHANGED_RECIPIENT -> call().flatMap(this::elsewhere);
      case FURTHER_RECIPIENT -> call().flatMap(this::stranger).map(call -> plus(renamed(call)));
      case SWAPPED_STORY -> told(this::otherStory);
      case SWAPPED_ARTICLE -> told(this::otherArticle);
      case SWAPPED_RULE -> told(this::otherRule);
      case UNKNOWN_VERSION -> told(told -> version(told, told.revision() + 1_000));
      case OTHER_HEADLINE -> told(told -> titled(told, told.title() + " again"));
      case ALTERED_REPEAT -> call().map(call -> plus(altered(call)));
      case NEVER_SERVED -> call().map(this::neverServed);
      case TOLD_BEFORE_SERVED -> call().map(call -> timed(call, Instant.EPOCH));
      case DELAYED -> call().map(this::delayed);
      case ENTRY_DROPPED -> entry().map(entry -> entries(entry, List.of()));
      case ENTRY_ADDED -> entry().map(entry -> entries(entry, List.of(entry, unmatched(entry))));
      case ENTRY_FLIPPED -> entry().map(entry -> entries(entry, List.of(flipped(entry))));
      case SUM_OFF_BY_ONE -> Optional.of(sums(random.nextBoolean() ? 1 : -1, 0));
      case MESSAGE_WAITING -> Optional.of(sums(0, 1));
    };
  }

  private Optional<Call> call() {
    return any(logs.calls());
  }

  private Optional<Ended> entry() {
    return any(logs.accounts().entries());
  }

  private <T> Optional<T> any(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
  }

  /** Tells of another article of a story that the same rule told there before. */
  private boolean isFollowUp(Call call) {
    return call.told().stream()
        .anyMatch(
            told ->
                logs.calls().stream()
                    .filter(other -> other.at().isBefore(call.at()))
                    .filter(other -> other.destination().equals(call.destination()))
                    .flatMap(other -> other.told().stream())
                    .anyMatch(
                        other ->
                            other.ruleId().equals(told.ruleId())
                                && other.storyId().equals(told.storyId())
                                && !other.articleId().equals(told.articleId())));
  }

  private boolean isCorrection(Call call) {
    return call.told().stream()
        .anyMatch(
            told ->
                logs.calls().stream()
                    .flatMap(other -> other.told().stream())
                    .anyMatch(
                        other ->
                            other.ruleId().equals(told.ruleId())
                                && other.articleId().equals(told.articleId())
                                && other.revision() < told.revision()));
  }

  private Logs without(Call call) {
    return calls(call.id(), one -> Optional.empty());
  }

  private Logs plus(Call call) {
    List<Call> all = new ArrayList<>(logs.calls());
    all.add(call);
    return logs.withCalls(all);
  }

  /** Every call under an id changed or, by nothing, left out. */
  private Logs calls(String id, Function<Call, Optional<Call>> change) {
    return logs.withCalls(
        logs.calls().stream()
            .flatMap(
                call -> (call.id().equals(id) ? change.apply(call) : Optional.of(call)).stream())
            .toList());
  }

  private Optional<Logs> elsewhere(Call call) {
    return stranger(call)
        .map(moved -> calls(call.id(), one -> Optional.of(at(one, moved.destination()))));
  }

  /** The same call at somebody the rule does not tell. */
  private Optional<Call> stranger(Call call) {
    Set<String> meant =
        model.rule(call.told().get(0).ruleId()).map(Watched::destinations).orElse(Set.of());
    List<String> others =
        logs.rules().stream()
            .flatMap(rule -> rule.destinations().stream())
            .filter(one -> !meant.contains(one))
            .distinct()
            .sorted()
            .toList();
    return any(others).map(other -> at(call, other));
  }

  private Optional<Logs> told(UnaryOperator<Told> change) {
    Optional<Call> chosen = call();
    return chosen.flatMap(
        call -> {
          int part = random.nextInt(call.told().size());
          Told changed = change.apply(call.told().get(part));
          if (changed.equals(call.told().get(part))) {
            return Optional.empty();
          }
          List<Told> parts = new ArrayList<>(call.told());
          parts.set(part, changed);
          return Optional.of(
              calls(
                  call.id(),
                  one ->
                      Optional.of(
                          new Call(one.at(), one.destination(), one.id(), one.body(), parts))));
        });
  }

  private Told otherStory(Told told) {
    String other = call().orElseThrow().told().get(0).storyId();
    return new Told(told.ruleId(), other, told.articleId(), told.revision(), told.title());
  }

  private Told otherArticle(Told told) {
    List<Served> strangers =
        logs.served().stream()
            .filter(one -> model.rule(told.ruleId()).filter(rule -> !rule.matches(one)).isPresent())
            .toList();
    return any(strangers)
        .map(
            one ->
                new Told(
                    told.ruleId(), told.storyId(), one.articleId(), one.revision(), one.title()))
        .orElse(told);
  }

  private Told otherRule(Told told) {
    Served served = model.served(told.key()).orElseThrow();
    List<Watched> others = logs.rules().stream().filter(rule -> !rule.matches(served)).toList();
    String other = any(others).map(Watched::ruleId).orElse("nobody's");
    return new Told(other, told.storyId(), told.articleId(), told.revision(), told.title());
  }

  private Logs neverServed(Call call) {
    VersionKey gone = call.told().get(0).key();
    return logs.withServed(logs.served().stream().filter(one -> !one.key().equals(gone)).toList());
  }

  private Logs delayed(Call call) {
    return timed(call, call.at().plus(patience).plus(Duration.ofHours(1)));
  }

  private Logs timed(Call call, Instant at) {
    return calls(
        call.id(),
        one -> Optional.of(new Call(at, one.destination(), one.id(), one.body(), one.told())));
  }

  private Logs entries(Ended instead, List<Ended> others) {
    List<Ended> entries = new ArrayList<>(logs.accounts().entries());
    entries.remove(instead);
    entries.addAll(others);
    return logs.withAccounts(
        new Accounts(entries, logs.accounts().difference(), logs.accounts().waiting()));
  }

  private Logs sums(long difference, long waiting) {
    return logs.withAccounts(new Accounts(logs.accounts().entries(), difference, waiting));
  }

  private static Call renamed(Call call) {
    return new Call(call.at(), call.destination(), call.id() + "-new", call.body(), call.told());
  }

  private static Call altered(Call call) {
    return new Call(
        call.at().plusMillis(1), call.destination(), call.id(), call.body() + 1, call.told());
  }

  private static Call at(Call call, String destination) {
    return new Call(call.at(), destination, call.id(), call.body(), call.told());
  }

  private static Told version(Told told, int revision) {
    return new Told(told.ruleId(), told.storyId(), told.articleId(), revision, told.title());
  }

  private static Told titled(Told told, String title) {
    return new Told(told.ruleId(), told.storyId(), told.articleId(), told.revision(), title);
  }

  private static Ended unmatched(Ended entry) {
    return new Ended(
        entry.ruleId(),
        entry.articleId(),
        entry.revision() + 1_000,
        entry.storyId(),
        entry.state());
  }

  private static Ended flipped(Ended entry) {
    String other = entry.state().equals(Accounts.TOLD) ? Accounts.FOLDED : Accounts.TOLD;
    return new Ended(entry.ruleId(), entry.articleId(), entry.revision(), entry.storyId(), other);
  }
}

package io.wirewatch.matching;

import static io.wirewatch.matching.Fixtures.SCHEMA;
import static io.wirewatch.matching.Fixtures.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveQuerySetTest {

  private static final List<String> WORDS =
      List.of("sheriff", "jail", "detainer", "raid", "visa", "court", "border", "asylum");

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void matchesAsASetCompiledAnewDoesWheneverMergesRun(long seed) {
    Random random = new Random(seed);
    Queue<Runnable> merges = new ArrayDeque<>();
    LiveQuerySet<String> live = new LiveQuerySet<>(SCHEMA, TermWeights.builtIn(), merges::add);
    Map<String, String> texts = new HashMap<>();

    for (int round = 0; round < 120; round++) {
      changeSome(live, texts, random);
      if (random.nextInt(20) == 0) {
        Runnable merge = merges.poll();
        if (merge != null) {
          merge.run();
        }
      }

      Document article = article(random);
      assertThat(found(live.snapshot(), article)).isEqualTo(expected(texts, article));
      assertThat(live.snapshot().size()).isEqualTo(texts.size());
    }
  }

  @Test
  void givesWhatWasPutWithTheQueryAndWhereItMatched() {
    LiveQuerySet<Integer> live = new LiveQuerySet<>(SCHEMA, TermWeights.builtIn(), Runnable::run);
    live.change(List.of(new LiveQuery<>("r1", query("jail"), 1)), List.of());
    live.change(List.of(new LiveQuery<>("r1", query("raid"), 2)), List.of());

    List<LiveMatch<Integer>> found = live.snapshot().match(article("a raid at the jail"));

    assertThat(found).extracting(LiveMatch::value).containsExactly(2);
    assertThat(found.get(0).hits()).extracting(Hit::start).containsExactly(2);
  }

  @Test
  void aSnapshotStaysAsItWas() {
    LiveQuerySet<String> live = new LiveQuerySet<>(SCHEMA, TermWeights.builtIn(), Runnable::run);
    live.change(List.of(put("r1", "jail")), List.of());
    QuerySnapshot<String> before = live.snapshot();

    live.change(List.of(), List.of("r1"));

    assertThat(before.holds("r1")).isTrue();
    assertThat(before.match(article("the jail"))).hasSize(1);
    assertThat(live.snapshot().holds("r1")).isFalse();
  }

  @Test
  void leavesEverythingAsItWasWhenAQueryCannotBeCompiled() {
    LiveQuerySet<String> live = new LiveQuerySet<>(SCHEMA, TermWeights.builtIn(), Runnable::run);
    live.change(List.of(put("r1", "jail")), List.of());
    Query exclusions = new Query.Not(query("jail"));

    assertThatThrownBy(
            () ->
                live.change(
                    List.of(put("r2", "raid"), new LiveQuery<>("r3", exclusions, "")),
                    List.of("r1")))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(live.snapshot().holds("r1")).isTrue();
    assertThat(live.snapshot().size()).isEqualTo(1);
  }

  @Test
  void whoMatchesWhileOthersAreChangedMissesNothing() throws Exception {
    ExecutorService others = Executors.newFixedThreadPool(2);
    LiveQuerySet<String> live = new LiveQuerySet<>(SCHEMA, TermWeights.builtIn(), others);
    live.change(IntStream.range(0, 300).mapToObj(i -> put("s" + i, "sheriff")).toList(), List.of());
    CountDownLatch matched = new CountDownLatch(50);

    Future<?> changes =
        others.submit(
            () -> {
              for (int i = 0; matched.getCount() > 0; i++) {
                live.change(List.of(put("s" + i % 300, "sheriff")), List.of("none"));
              }
            });
    for (; matched.getCount() > 0; matched.countDown()) {
      assertThat(live.snapshot().match(article("the sheriff said"))).hasSize(300);
    }

    changes.get();
    others.shutdown();
  }

  private static void changeSome(
      LiveQuerySet<String> live, Map<String, String> texts, Random random) {
    List<LiveQuery<String>> put = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (int i = random.nextInt(random.nextInt(10) == 0 ? 150 : 6); i >= 0; i--) {
      String id = "q" + random.nextInt(500);
      if (random.nextInt(3) == 0) {
        removed.add(id);
      } else {
        put.add(put(id, WORDS.get(random.nextInt(8)) + " OR " + WORDS.get(random.nextInt(8))));
      }
    }
    live.change(put, removed);
    removed.forEach(texts::remove);
    put.forEach(query -> texts.put(query.id(), query.value()));
  }

  private static LiveQuery<String> put(String id, String text) {
    return new LiveQuery<>(id, query(text), text);
  }

  private static Map<String, String> found(QuerySnapshot<String> set, Document article) {
    return set.match(article).stream().collect(Collectors.toMap(LiveMatch::id, LiveMatch::value));
  }

  private static Map<String, String> expected(Map<String, String> texts, Document article) {
    QuerySet.Builder builder = QuerySet.builder(SCHEMA);
    texts.forEach((id, text) -> builder.add(id, query(text)));
    Set<String> ids =
        builder.build().match(article).stream().map(Match::id).collect(Collectors.toSet());
    return ids.stream().collect(Collectors.toMap(id -> id, texts::get));
  }

  private static Document article(Random random) {
    return article(random.ints(3, 0, 8).mapToObj(WORDS::get).collect(Collectors.joining(" and ")));
  }

  private static Document article(String text) {
    return Document.builder().text("text", text).build();
  }
}

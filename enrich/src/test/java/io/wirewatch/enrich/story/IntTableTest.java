package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntTableTest {
  @Test
  void holdsWhatAMapHolds() {
    Random random = new Random(7);
    IntTable table = new IntTable();
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      int key = random.nextInt(600) * (random.nextBoolean() ? 1 : 65_536);
      if (random.nextInt(3) == 0) {
        table.remove(key);
        map.remove(key);
      } else {
        table.put(key, i);
        map.put(key, i);
      }
      assertThat(table.get(key)).isEqualTo(map.getOrDefault(key, IntTable.NONE));
    }

    assertThat(table.size()).isEqualTo(map.size());
    map.forEach((key, number) -> assertThat(table.get(key)).isEqualTo(number));
  }

  @Test
  void isEmptyOnceCleared() {
    IntTable table = new IntTable();
    table.put(0, 5);

    table.clear();

    assertThat(table.get(0)).isEqualTo(IntTable.NONE);
    assertThat(table.size()).isZero();
  }
}

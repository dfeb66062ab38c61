package io.wirewatch.bench.match;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** Bytes in use after collecting what is not. */
final class Heap {

  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private Heap() {}

  static long used() {
    for (int i = 0; i < 3; i++) {
      MEMORY.gc();
    }
    return MEMORY.getHeapMemoryUsage().getUsed();
  }
}

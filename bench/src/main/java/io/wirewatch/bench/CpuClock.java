package io.wirewatch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The CPU time of this process, garbage collection included: on a shared machine the only clock
 * whose ratios hold. It ticks in steps of about 10 ms, so what is measured must burn some hundred.
 */
public final class CpuClock {

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** CPU nanoseconds since the process began. */
  public long nanos() {
    return system.getProcessCpuTime();
  }

  /** Load average of the last minute, for judging how quiet the machine was. */
  public double load() {
    return system.getSystemLoadAverage();
  }
}

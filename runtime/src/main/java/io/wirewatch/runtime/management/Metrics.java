package io.wirewatch.runtime.management;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/**
 * The meters of one service, all tagged with its name, with those of the JVM, the process and the
 * log among them.
 */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<MeterBinder> binders =
      List.of(
          new ClassLoaderMetrics(),
          new JvmMemoryMetrics(),
          new JvmGcMetrics(),
          new JvmThreadMetrics(),
          new ProcessorMetrics(),
          new FileDescriptorMetrics(),
          new UptimeMetrics(),
          new LogbackMetrics());

  /** Opens the meters of a service. */
  public Metrics(String service, BuildInfo build) {
    registry.config().commonTags("application", service).meterFilter(KafkaFamilies.usedOnly());
    binders.forEach(binder -> binder.bindTo(registry));
    Gauge.builder("wirewatch.build.info", () -> 1)
        .description("What runs: version, revision and Java")
        .tag("version", build.version())
        .tag("revision", build.revision())
        .tag("java", build.java())
        .register(registry);
  }

  /** Where parts register their own meters. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Everything measured, in the format of the given content type. */
  public String scrape(String contentType) {
    return registry.scrape(contentType);
  }

  @Override
  public void close() {
    for (MeterBinder binder : binders) {
      closeQuietly(binder);
    }
    registry.close();
  }

  private static void closeQuietly(MeterBinder binder) {
    if (binder instanceof JvmGcMetrics gc) {
      gc.close();
    } else if (binder instanceof LogbackMetrics logback) {
      logback.close();
    }
  }
}

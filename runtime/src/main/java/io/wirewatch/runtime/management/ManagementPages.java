package io.wirewatch.runtime.management;

import io.wirewatch.runtime.health.Health;
import io.wirewatch.runtime.settings.Setting;
import java.util.List;

/**
 * What the management port shows: health and metrics as they are, and the information page, which
 * never changes.
 */
public record ManagementPages(Health health, Metrics metrics, String info) {
  /** Puts the pages of a service together; the settings' secrets are masked already. */
  public static ManagementPages of(
      String service, Health health, Metrics metrics, BuildInfo build, List<Setting> settings) {
    return new ManagementPages(health, metrics, Json.info(service, build, settings));
  }
}

package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.Tab;
import java.util.List;

/** The pages of administration. */
final class AdminTabs {
  private AdminTabs() {}

  static List<Tab> at(String path) {
    return List.of(
        tab("People", "/admin", path),
        tab("Sessions and tokens", "/admin/sessions", path),
        tab("Audit log", "/admin/audit", path),
        tab("System", "/admin/system", path));
  }

  private static Tab tab(String label, String href, String current) {
    return new Tab(label, href, href.equals(current));
  }
}

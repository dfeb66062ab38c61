package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.why.WhyPages;
import java.util.List;

/**
 * Everything the console answers to at a reporter's desk: why, inbox, feedback, what it adds up to.
 */
final class DeskRoutes {
  private DeskRoutes() {}

  static List<Route> all(Shell shell, ConsoleStores stores, Outside outside) {
    TopicNames topics = TopicNames.read();
    return new WhyPages(shell, stores, outside.sources(), topics).routes();
  }
}

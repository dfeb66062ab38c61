package io.wirewatch.alerts.store;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the following page; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }
}

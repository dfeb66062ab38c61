package io.wirewatch.runtime.service;

/** One step of stopping. */
@FunctionalInterface
public interface Closing {
  /** Does the step; may throw, which is logged and stops nothing else. */
  void close() throws Exception;
}

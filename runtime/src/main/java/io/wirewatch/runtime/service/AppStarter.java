package io.wirewatch.runtime.service;

import io.wirewatch.runtime.settings.Settings;

/** Starts the one app of a process; what it gives back is closed first when the process stops. */
@FunctionalInterface
public interface AppStarter {
  /** Returns once the app is started, without waiting for it to end. */
  AutoCloseable start(Settings settings, Service service) throws Exception;
}

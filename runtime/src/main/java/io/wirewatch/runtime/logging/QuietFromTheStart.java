package io.wirewatch.runtime.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What logback finds before our settings are read, and in tests: our usual form, instead of its own
 * that shows every debug line of every library. Loaded by logback by name.
 */
public final class QuietFromTheStart extends ContextAwareBase implements Configurator {
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Logging.configure(context, "wirewatch", LoggingSettings.usual(), false);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}

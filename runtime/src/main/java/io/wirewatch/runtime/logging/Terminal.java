package io.wirewatch.runtime.logging;

import java.io.Console;
import java.lang.reflect.Method;

/** Tells whether a person is looking. */
public final class Terminal {
  private Terminal() {}

  /**
   * Whether standard input and output are a terminal. From Java 22 on a console alone does not say
   * so.
   */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean isPresent() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      Method isTerminal = Console.class.getMethod("isTerminal");
      return (Boolean) isTerminal.invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}

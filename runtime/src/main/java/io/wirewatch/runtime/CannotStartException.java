package io.wirewatch.runtime;

/**
 * The service cannot start for a reason the operator can mend; the message says what to do and is
 * shown without a stack trace.
 */
public class CannotStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStartException(String message) {
    super(message);
  }

  /** With the cause, for debug output. */
  public CannotStartException(String message, Throwable cause) {
    super(message, cause);
  }
}

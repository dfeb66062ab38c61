package io.wirewatch.alerts.store;

import java.sql.SQLException;

/** The database could not do what was asked; the transaction was rolled back. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, SQLException cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}

package io.wirewatch.alerts.oidc;

/** The identity provider did not answer, or not as one. */
public final class ProviderException extends Exception {
  private static final long serialVersionUID = 1L;

  ProviderException(String message) {
    super(message);
  }

  ProviderException(String message, Throwable cause) {
    super(message, cause);
  }
}

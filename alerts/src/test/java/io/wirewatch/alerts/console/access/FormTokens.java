package io.wirewatch.alerts.console.access;

/** Lets tests fill in a form as a page of ours would. */
public final class FormTokens {
  private FormTokens() {}

  /** The token in the forms of a session. */
  public static String of(String session) {
    return FormToken.of(session);
  }
}

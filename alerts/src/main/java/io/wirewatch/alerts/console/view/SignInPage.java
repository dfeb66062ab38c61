package io.wirewatch.alerts.console.view;

import java.util.Optional;

/**
 * The sign-in page: how to get a link, or the button behind one.
 *
 * @param browser the one that shows the page
 * @param askedFrom the browser from which the link was asked for
 * @param button of the identity provider
 * @param welcome name of who is signed in just now
 */
public record SignInPage(
    Frame frame,
    Optional<String> problem,
    String key,
    String next,
    String browser,
    Optional<String> askedFrom,
    Optional<String> button,
    Optional<String> welcome) {

  /** Whether somebody else may have asked for the link. */
  public boolean isFromElsewhere() {
    return askedFrom.filter(asked -> !asked.equals(browser)).isPresent();
  }
}

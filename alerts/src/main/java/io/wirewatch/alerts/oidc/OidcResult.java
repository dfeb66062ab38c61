package io.wirewatch.alerts.oidc;

import java.util.Optional;

/** What came of somebody's way to the identity provider. */
public sealed interface OidcResult {

  /**
   * The provider knows who it is.
   *
   * @param subject who it is there, for good
   * @param email mail address, where the provider has verified it
   * @param name as the provider tells it
   */
  record Known(String issuer, String subject, Optional<String> email, Optional<String> name)
      implements OidcResult {}

  /**
   * Nobody gets in.
   *
   * @param reason for the log: which check failed
   */
  record Refused(String reason) implements OidcResult {}
}

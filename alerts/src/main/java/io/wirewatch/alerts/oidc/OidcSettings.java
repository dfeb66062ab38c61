package io.wirewatch.alerts.oidc;

import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import io.wirewatch.runtime.settings.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The {@code oidc} group: the identity provider by which people may sign in. */
public record OidcSettings(
    @Doc("Issuer of the identity provider, as its discovery document names it; without one, none.")
        Optional<URI> issuer,
    @Doc("Our client id there.") @Default("wirewatch") String clientId,
    @Doc("Our client secret there; without one, PKCE alone protects the flow.")
        Optional<Secret> clientSecret,
    @Doc("What the button on the sign-in page says.") @Default("Sign in with your organisation")
        String button,
    @Doc("Whether somebody unknown whose mail address the provider has verified becomes a reader.")
        @Default("false")
        boolean admitUnknown,
    @Doc("Addresses of the provider that may be opened although they are not public, as CIDR:port.")
        @Default("")
        List<String> addresses) {

  /** Refuses an issuer that is no plain address. */
  public OidcSettings {
    addresses = List.copyOf(addresses);
    addresses.forEach(AllowedAddress::of);
    issuer.ifPresent(OidcSettings::check);
  }

  private static void check(URI issuer) {
    boolean plain = issuer.getQuery() == null && issuer.getFragment() == null;
    if (issuer.getHost() == null || !plain) {
      throw new IllegalArgumentException("issuer must be an address without query and fragment");
    }
  }

  /** No provider. */
  public static OidcSettings none() {
    return new OidcSettings(
        Optional.empty(),
        "wirewatch",
        Optional.empty(),
        "Sign in with your organisation",
        false,
        List.of());
  }
}

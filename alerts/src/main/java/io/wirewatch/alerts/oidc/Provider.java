package io.wirewatch.alerts.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;

/**
 * What an identity provider says of itself.
 *
 * @param secretInBody whether it wants our secret in the body and not in a header
 */
record Provider(
    String issuer,
    URI authorizationEndpoint,
    URI tokenEndpoint,
    JWKSet keys,
    boolean secretInBody) {}

/**
 * Signing in at an organisation's identity provider: OpenID Connect's code flow with PKCE. Knows
 * nothing of pages and sessions; everything that goes out goes through {@code SafeFetcher}.
 */
@NullMarked
package io.wirewatch.alerts.oidc;

import org.jspecify.annotations.NullMarked;

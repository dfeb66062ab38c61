/**
 * The one way out: every outbound HTTP request of Wirewatch, for feeds, pages and webhooks alike,
 * is made by {@link io.wirewatch.runtime.fetch.SafeFetcher}, which treats whatever is at the other
 * end as hostile.
 *
 * <p>The way of a request: {@link io.wirewatch.runtime.fetch.UrlRules} reads the address, {@link
 * io.wirewatch.runtime.fetch.AddressRules} vets every DNS answer, the connection is made to a
 * vetted answer, {@link io.wirewatch.runtime.fetch.FetchLimits} bounds what comes back, and a
 * watchdog ends it on time. Each redirect starts at the first step again.
 */
@NullMarked
package io.wirewatch.runtime.fetch;

import org.jspecify.annotations.NullMarked;

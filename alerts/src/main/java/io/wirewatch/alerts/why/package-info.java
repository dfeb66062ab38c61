/**
 * Why somebody was told of an article, or was not: each step from the feed to the delivery, as a
 * pure function over what the store and the sources say. The console's page "Why (not)?" shows it.
 */
@NullMarked
package io.wirewatch.alerts.why;

import org.jspecify.annotations.NullMarked;

/** The page "Why (not)?": a link or a headline, and each step from the feed to the delivery. */
@NullMarked
package io.wirewatch.alerts.console.why;

import org.jspecify.annotations.NullMarked;

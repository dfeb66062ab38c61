/**
 * Articles as the matcher sees them, and the sentence around matched words. Knows no rules and no
 * database.
 */
@NullMarked
package io.wirewatch.alerts.match;

import org.jspecify.annotations.NullMarked;

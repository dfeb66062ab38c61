/** Who gets in: tests, and what tests of other packages need to get in. */
@NullMarked
package io.wirewatch.alerts.console.access;

import org.jspecify.annotations.NullMarked;

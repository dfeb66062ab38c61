/** Tests of explanations. */
@NullMarked
package io.wirewatch.alerts.why;

import org.jspecify.annotations.NullMarked;

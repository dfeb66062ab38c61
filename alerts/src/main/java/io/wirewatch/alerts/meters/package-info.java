/** Meters that several packages of alerts share. */
@NullMarked
package io.wirewatch.alerts.meters;

import org.jspecify.annotations.NullMarked;

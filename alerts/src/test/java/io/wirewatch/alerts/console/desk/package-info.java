/** Tests of the desk. */
@NullMarked
package io.wirewatch.alerts.console.desk;

import org.jspecify.annotations.NullMarked;

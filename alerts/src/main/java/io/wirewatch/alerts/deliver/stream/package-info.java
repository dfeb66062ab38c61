/** The live stream as a destination. */
@NullMarked
package io.wirewatch.alerts.deliver.stream;

import org.jspecify.annotations.NullMarked;

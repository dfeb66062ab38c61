/** How many rejections there were, and why: read from their channel for the console. */
@NullMarked
package io.wirewatch.alerts.rejections;

import org.jspecify.annotations.NullMarked;

/**
 * Recorded feeds, served again in the order in which they were recorded, each snapshot until the
 * reader has it for good.
 */
@NullMarked
package io.wirewatch.standalone.replay;

import org.jspecify.annotations.NullMarked;

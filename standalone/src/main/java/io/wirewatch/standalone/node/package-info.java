/**
 * One process that holds everything: the broker, the channels, then the three apps as production
 * starts them.
 */
@NullMarked
package io.wirewatch.standalone.node;

import org.jspecify.annotations.NullMarked;

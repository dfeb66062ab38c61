/**
 * Stories played through the real pipeline: what outlets publish, and what somebody must be told.
 */
@NullMarked
package io.wirewatch.standalone.scenario;

import org.jspecify.annotations.NullMarked;

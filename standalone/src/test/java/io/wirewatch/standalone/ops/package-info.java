/** Checks of what operators are given: dashboards and configuration. */
@NullMarked
package io.wirewatch.standalone.ops;

import org.jspecify.annotations.NullMarked;

/**
 * The page of insights: what alerts, sources and feedback add up to, as charts with their figures.
 */
@NullMarked
package io.wirewatch.alerts.console.insights;

import org.jspecify.annotations.NullMarked;

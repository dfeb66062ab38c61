/**
 * The alerts service: rules, matches, decisions, messages and deliveries, and the console. {@link
 * io.wirewatch.alerts.AlertsApp} wires it together.
 */
@NullMarked
package io.wirewatch.alerts;

import org.jspecify.annotations.NullMarked;

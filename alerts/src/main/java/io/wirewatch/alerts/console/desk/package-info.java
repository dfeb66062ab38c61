/**
 * The reporter's desk: the inbox of alerts with notes, what people say of alerts, and what it all
 * adds up to.
 */
@NullMarked
package io.wirewatch.alerts.console.desk;

import org.jspecify.annotations.NullMarked;

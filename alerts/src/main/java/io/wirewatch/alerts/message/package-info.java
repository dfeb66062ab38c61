/**
 * What messages say: an alert's facts as the subject, text and HTML of a mail. Pure functions of
 * values; whatever comes from outside is escaped where it is written.
 */
@NullMarked
package io.wirewatch.alerts.message;

import org.jspecify.annotations.NullMarked;

/** Mail: composing it, and sending it by SMTP or keeping it as files. */
@NullMarked
package io.wirewatch.alerts.deliver.mail;

import org.jspecify.annotations.NullMarked;

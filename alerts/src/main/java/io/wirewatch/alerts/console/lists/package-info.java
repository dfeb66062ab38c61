/** The console's lists as files: CSV for spreadsheets, JSON for programs, RSS for feed readers. */
@NullMarked
package io.wirewatch.alerts.console.lists;

import org.jspecify.annotations.NullMarked;

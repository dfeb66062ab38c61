/**
 * The feeds that are read, as the console knows them: what their channels say, changes to them, and
 * questions to ingest, the only service that opens connections to feeds.
 */
@NullMarked
package io.wirewatch.alerts.sources;

import org.jspecify.annotations.NullMarked;

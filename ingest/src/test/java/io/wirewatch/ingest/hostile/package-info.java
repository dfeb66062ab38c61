/**
 * The hostile-feed kit: every way of misbehaving that feed servers are known for, as named {@link
 * io.wirewatch.ingest.hostile.Scenario scenarios} in rows S1 to S22, and a server that plays any of
 * them for any number of sources and keeps a log of what was asked.
 *
 * <p>A catalogue of rows is {@link io.wirewatch.ingest.hostile.Scenarios}; {@link
 * io.wirewatch.ingest.hostile.HostileFeeds} plays them; {@link
 * io.wirewatch.ingest.hostile.PolledSource} reads one of them as ingest does. README.md beside this
 * file says how to use and extend the kit.
 */
@NullMarked
package io.wirewatch.ingest.hostile;

import org.jspecify.annotations.NullMarked;

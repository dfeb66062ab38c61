/**
 * Articles in; topics with evidence, language and story out. {@link io.wirewatch.enrich.EnrichApp}
 * runs the topology of the package below against Kafka, exactly once, and says whether it makes
 * progress.
 */
@NullMarked
package io.wirewatch.enrich;

import org.jspecify.annotations.NullMarked;

/**
 * The taxonomy as data: what topics there are, what each means, and which queries find it.
 *
 * <p>It lives in {@code config/taxonomy/}, one YAML file per topic beside {@code relevance.yaml}
 * and {@code words.yaml}. Start at {@link io.wirewatch.enrich.taxonomy.TaxonomyReader}, which reads
 * a folder into a {@link io.wirewatch.enrich.taxonomy.Taxonomy} or lists everything wrong with it,
 * by file and line.
 */
@NullMarked
package io.wirewatch.enrich.taxonomy;

import org.jspecify.annotations.NullMarked;

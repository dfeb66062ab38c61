/** What enrichment tells Prometheus, under the names that dashboards and alert rules use. */
@NullMarked
package io.wirewatch.enrich.metrics;

import org.jspecify.annotations.NullMarked;

/**
 * What becomes of a match, as a pure function of values: the same whether an article just arrived,
 * a draft rule is tried on last week, or a held match comes due.
 */
@NullMarked
package io.wirewatch.alerts.decide;

import org.jspecify.annotations.NullMarked;

/**
 * Which places an article means. {@link io.wirewatch.enrich.place.Reading} is a field with the
 * names found in it; {@link io.wirewatch.enrich.place.Circumstances} tells what stands round a
 * name; {@link io.wirewatch.enrich.place.PlaceFinder} settles names that several places share:
 * first what the article says ("Paris, Texas"), then the other places it names, then the region its
 * outlet reports from, then which one everybody means. What stays open is not tagged.
 */
@NullMarked
package io.wirewatch.enrich.place;

import org.jspecify.annotations.NullMarked;

/**
 * XML as feeds write it, in one pass over its characters: what is well-formed is read as the
 * standard says, what is not is read as its author most likely meant it. Knows neither DTDs nor
 * external entities, so nothing in a document can fetch or multiply anything.
 */
@NullMarked
package io.wirewatch.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;

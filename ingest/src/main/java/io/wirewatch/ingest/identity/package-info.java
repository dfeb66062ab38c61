/**
 * Which items of a document are new, which are known and which were edited: functions of the
 * document, of what the feed has shown before, and of the time.
 */
@NullMarked
package io.wirewatch.ingest.identity;

import org.jspecify.annotations.NullMarked;

/** Tests of what ingest remembers. */
@NullMarked
package io.wirewatch.ingest.memory;

import org.jspecify.annotations.NullMarked;

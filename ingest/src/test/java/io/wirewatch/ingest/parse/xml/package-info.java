/** What the scanner makes of XML, good and bad. */
@NullMarked
package io.wirewatch.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;

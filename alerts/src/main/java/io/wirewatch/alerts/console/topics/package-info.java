/**
 * The page of topics: what each means and how the tagger finds it, from the taxonomy's own files.
 */
@NullMarked
package io.wirewatch.alerts.console.topics;

import org.jspecify.annotations.NullMarked;

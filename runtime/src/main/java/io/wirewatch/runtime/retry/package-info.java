/** How long to wait before trying again; whether to try at all is decided where the retry is. */
@NullMarked
package io.wirewatch.runtime.retry;

import org.jspecify.annotations.NullMarked;

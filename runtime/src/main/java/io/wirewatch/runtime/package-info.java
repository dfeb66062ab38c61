/** What every Wirewatch service is made of, free of news words; see the packages below. */
@NullMarked
package io.wirewatch.runtime;

import org.jspecify.annotations.NullMarked;

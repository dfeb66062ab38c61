/** Addresses that nobody may make us open, through the doors by which addresses come in. */
@NullMarked
package io.wirewatch.bench.ssrf;

import org.jspecify.annotations.NullMarked;

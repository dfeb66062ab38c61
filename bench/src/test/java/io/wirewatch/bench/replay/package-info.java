/** Tests of the replay of recorded channels. */
@NullMarked
package io.wirewatch.bench.replay;

import org.jspecify.annotations.NullMarked;

/** Tests of the one analyser. */
@NullMarked
package io.wirewatch.matching.text;

import org.jspecify.annotations.NullMarked;

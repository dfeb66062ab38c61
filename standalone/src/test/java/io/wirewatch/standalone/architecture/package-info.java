/** The rules of the house, as tests: who may know whom, how large a method may be. */
@NullMarked
package io.wirewatch.standalone.architecture;

import org.jspecify.annotations.NullMarked;

/**
 * The bundled demo: a few invented outlets whose articles, written by us, appear sixty times faster
 * than in life, with copies, corrections and one source that breaks.
 */
@NullMarked
package io.wirewatch.standalone.demo;

import org.jspecify.annotations.NullMarked;

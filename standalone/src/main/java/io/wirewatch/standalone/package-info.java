/**
 * The whole of Wirewatch in one process: the {@code wirewatch} command, an embedded broker, and the
 * same three apps that production starts apart.
 */
@NullMarked
package io.wirewatch.standalone;

import org.jspecify.annotations.NullMarked;

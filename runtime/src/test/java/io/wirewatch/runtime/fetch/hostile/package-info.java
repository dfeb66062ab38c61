/**
 * A web server on loopback that misbehaves on purpose, over bare sockets, so that it can send what
 * no HTTP library would.
 *
 * <p>For tests of every module: register a {@link io.wirewatch.runtime.fetch.hostile.Behaviour} a
 * path, well-behaved ones from {@link io.wirewatch.runtime.fetch.hostile.Answers}, the others from
 * {@link io.wirewatch.runtime.fetch.hostile.Attacks}.
 */
@NullMarked
package io.wirewatch.runtime.fetch.hostile;

import org.jspecify.annotations.NullMarked;

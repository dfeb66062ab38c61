/**
 * For the tests of this module and of the services: a real Kafka broker inside the test's process.
 */
@NullMarked
package io.wirewatch.runtime.testing;

import org.jspecify.annotations.NullMarked;

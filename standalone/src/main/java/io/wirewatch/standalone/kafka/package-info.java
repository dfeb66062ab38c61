/**
 * A Kafka broker inside this process, for machines that have no other: one combined node (broker
 * and controller) on the loopback address that keeps its data in a directory, survives being killed
 * and is ready in a few seconds.
 */
@NullMarked
package io.wirewatch.standalone.kafka;

import org.jspecify.annotations.NullMarked;

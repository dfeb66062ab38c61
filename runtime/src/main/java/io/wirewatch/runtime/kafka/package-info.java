/**
 * The way to Kafka. Every client is made here, so that the settings our promises rest on
 * (acknowledged by all replicas, only committed records read, nothing committed by itself) cannot
 * be forgotten.
 */
@NullMarked
package io.wirewatch.runtime.kafka;

import org.jspecify.annotations.NullMarked;

/**
 * The REST interface for programs, under {@code /v1}: what can be read, rules to be kept, sources
 * to be paused. The file {@code openapi.json} beside this package describes it, and a test holds
 * both against each other.
 */
@NullMarked
package io.wirewatch.alerts.api;

import org.jspecify.annotations.NullMarked;

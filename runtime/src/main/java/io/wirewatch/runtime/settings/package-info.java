/**
 * Settings: one YAML file, the environment and flags, bound to one record per section.
 *
 * <p>Later sources win: defaults on the record's components, then the file, then the environment
 * ({@code WIREWATCH_KAFKA_BOOTSTRAP_SERVERS}), then flags ({@code --kafka.bootstrap-servers=…}).
 * Every problem is reported at once, in the words of the file, and nothing starts until there are
 * none.
 */
@NullMarked
package io.wirewatch.runtime.settings;

import org.jspecify.annotations.NullMarked;

package io.wirewatch.contract.compatibility;

import java.util.List;
import java.util.Map;

/**
 * A field of an event, as a schema has it.
 *
 * @param path {@code topics[].score}
 * @param type as JSON Schema names it, with its format where it has one
 * @param required whether each record has it
 * @param values of a closed list, else empty
 * @param meaning of each value of a closed list
 * @param limits lengths, numbers and patterns
 * @param mayGrow whether the schema says that readers meet values it does not name
 */
record Field(
    String path,
    String type,
    boolean required,
    List<String> values,
    Map<String, String> meaning,
    Map<String, String> limits,
    boolean mayGrow) {}

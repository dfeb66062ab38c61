package io.wirewatch.contract.catalogue;

import io.wirewatch.contract.Check;

/**
 * A header of the records of a channel.
 *
 * @param name as on the record; values are UTF-8
 * @param always whether each record with a value has it
 * @param meaning one sentence
 * @param example a value as it is written
 */
public record HeaderField(String name, boolean always, String meaning, String example) {
  public HeaderField {
    Check.filled("header name", name);
    Check.filled("header meaning", meaning);
    Check.filled("header example", example);
  }

  static HeaderField always(String name, String meaning, String example) {
    return new HeaderField(name, true, meaning, example);
  }

  static HeaderField sometimes(String name, String meaning, String example) {
    return new HeaderField(name, false, meaning, example);
  }
}

package io.wirewatch.enrich.gazetteer;

import java.util.List;

/**
 * A name as a run of tokens.
 *
 * @param words folded
 * @param shouted whether it counts only where it stands all in capitals, as ICE does
 * @param quiet whether it counts also without a capital at its start
 * @param senses what it can stand for
 */
public record Phrase(List<String> words, boolean shouted, boolean quiet, List<Sense> senses) {

  /** The senses of one type. */
  public <T extends Sense> List<T> senses(Class<T> type) {
    return senses.stream().filter(type::isInstance).map(type::cast).toList();
  }
}

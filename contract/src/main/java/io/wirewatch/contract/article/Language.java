package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;

/**
 * The language an article is written in, as we judged it.
 *
 * @param code "en", "es" or "other"
 * @param confidence from 0 to 1
 */
public record Language(String code, double confidence) {
  public Language {
    Check.filled("language code", code);
    Check.share("confidence", confidence);
  }
}

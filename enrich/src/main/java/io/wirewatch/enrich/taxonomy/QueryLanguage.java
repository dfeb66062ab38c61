package io.wirewatch.enrich.taxonomy;

import io.wirewatch.contract.article.Language;
import java.util.Locale;

/** The language a query is written for. */
public enum QueryLanguage {
  EN,
  ES,
  OTHER,
  ANY;

  /** Whether a query counts in an article of that language; in an unknown one all do. */
  public boolean reads(Language article) {
    return this == ANY || article.code().equals("other") || article.code().equals(code());
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;

/**
 * One sentence of an article.
 *
 * @param field where its span counts
 * @param span where it stands
 * @param weight how much a match in it counts, from 0 to 1
 */
record Sentence(TextField field, TextSpan span, double weight) {}

package io.wirewatch.enrich.tagging;

/** Scores are kept to three places: enough to compare, and readable. */
final class Rounding {

  private static final double THOUSAND = 1000;

  private Rounding() {}

  static double round(double score) {
    return Math.round(score * THOUSAND) / THOUSAND;
  }
}

package io.wirewatch.enrich.taxonomy;

/**
 * How matches become a judgement. All numbers run from 0 to 1.
 *
 * @param title how much a match in the title counts
 * @param lead how much one in the first two sentences counts
 * @param body how much one in any later sentence counts
 * @param unplaced how sure the place is the United States when an article names none
 * @param relevant an article is of the beat from this score up
 * @param leaning when no topic reaches {@code likely}, the best is given from this score up
 * @param likely a topic is given from this score up
 * @param strong and held to be sure from this score up
 */
public record Scoring(
    double title,
    double lead,
    double body,
    double unplaced,
    double relevant,
    double leaning,
    double likely,
    double strong) {}

package io.wirewatch.bench.told;

/**
 * How a run is to go.
 *
 * @param kills how many processes are killed
 * @param feeds how many feeds are served
 * @param rules how many rules there are
 * @param failing share of calls that a receiver fails the first time
 */
record Plan(int kills, int feeds, int rules, double failing, long seed) {}

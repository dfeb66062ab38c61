package io.wirewatch.standalone.ops;

/** Grafana's names of units; in queries only base units are used. */
enum Unit {
  COUNT("short", 0),
  NUMBER("short", 2),
  PER_MINUTE("cpm", 1),
  PER_SECOND("ops", 2),
  REQUESTS("reqps", 2),
  SECONDS("s", 1),
  MILLISECONDS("ms", 0),
  HOURS("h", 1),
  SHARE("percentunit", 1),
  BYTES("bytes", 1),
  BYTES_PER_SECOND("Bps", 1),
  TIMES("x", 1),
  NONE("none", 0);

  private final String code;
  private final int decimals;

  Unit(String code, int decimals) {
    this.code = code;
    this.decimals = decimals;
  }

  String code() {
    return code;
  }

  int decimals() {
    return decimals;
  }
}

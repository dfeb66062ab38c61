package io.wirewatch.runtime.settings;

/** Where a value was given; {@code line} is 1-based in the file and 0 elsewhere. */
record Origin(Kind kind, String name, int line) implements Comparable<Origin> {

  /** The sources in rising order of precedence. */
  enum Kind {
    DEFAULT,
    FILE,
    ENVIRONMENT,
    FLAG
  }

  static final Origin BUILT_IN = new Origin(Kind.DEFAULT, "default", 0);

  static Origin file(String name, int line) {
    return new Origin(Kind.FILE, name, line);
  }

  static Origin environment(String variable) {
    return new Origin(Kind.ENVIRONMENT, variable, 0);
  }

  static Origin flag(String flag) {
    return new Origin(Kind.FLAG, flag, 0);
  }

  @Override
  public int compareTo(Origin other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case DEFAULT -> name;
      case FILE -> name + " line " + line;
      case ENVIRONMENT -> "environment variable " + name;
      case FLAG -> "flag --" + name;
    };
  }
}

package io.wirewatch.matching;

/** The fields and shortcuts most tests use. */
final class Fixtures {

  static final FieldSchema SCHEMA =
      new FieldSchema(
          java.util.List.of("title", "text"),
          java.util.List.of("topic", "source", "lang", "region", "certainty"));

  private Fixtures() {}

  static Query query(String text) {
    ParseResult result = new QueryParser(SCHEMA).parse(text);
    if (result instanceof ParseResult.Parsed parsed) {
      return parsed.query();
    }
    throw new AssertionError(text + ": " + result);
  }

  static ParseResult.Refused refusal(String text) {
    ParseResult result = new QueryParser(SCHEMA).parse(text);
    if (result instanceof ParseResult.Refused refused) {
      return refused;
    }
    throw new AssertionError(text + " was understood: " + result);
  }
}

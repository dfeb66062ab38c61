package io.wirewatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the first four bytes of a document tell about its charset. */
record ByteOrderMark(Charset charset, int length) {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset EBCDIC = Charset.forName("IBM037");

  /** The mark the bytes begin with, if any. */
  static Optional<ByteOrderMark> of(byte[] bytes) {
    String start = start(bytes);
    return marks().entrySet().stream()
        .filter(mark -> start.startsWith(mark.getKey()))
        .map(mark -> new ByteOrderMark(mark.getValue(), mark.getKey().length() / 2))
        .findFirst();
  }

  /** The charset in which a first angle or curly bracket would look like these bytes. */
  static Optional<Charset> byShape(byte[] bytes) {
    String start = start(bytes);
    return shapes().entrySet().stream()
        .filter(shape -> start.matches(shape.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String start(byte[] bytes) {
    return HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
  }

  private static Map<String, Charset> marks() {
    Map<String, Charset> marks = new LinkedHashMap<>();
    marks.put("0000feff", UTF_32BE);
    marks.put("fffe0000", UTF_32LE);
    marks.put("efbbbf", UTF_8);
    marks.put("feff", UTF_16BE);
    marks.put("fffe", UTF_16LE);
    return marks;
  }

  private static Map<String, Charset> shapes() {
    Map<String, Charset> shapes = new LinkedHashMap<>();
    shapes.put("000000(3c|7b)", UTF_32BE);
    shapes.put("(3c|7b)000000", UTF_32LE);
    shapes.put("00(3c|7b)00..", UTF_16BE);
    shapes.put("(3c|7b)00..00", UTF_16LE);
    shapes.put("4c6fa794", EBCDIC);
    return shapes;
  }
}

package io.wirewatch.enrich.gazetteer;

import io.wirewatch.contract.article.BodyKind;
import io.wirewatch.contract.article.PlaceKind;
import io.wirewatch.matching.text.Analyser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the lists that lie beside this class. */
final class GazetteerReader {
  private static final int VERSION_DIGITS = 12;
  private static final List<String> COUNTY_WORDS =
      List.of(" County", " Parish", " Borough", " Municipio", " Census Area");

  private final MessageDigest digest = sha256();
  private final Lexicon.Builder names = new Lexicon.Builder();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Place> states = new HashMap<>();
  private final Map<String, List<Place>> counties = new HashMap<>();
  private final List<String> firstNames;

  GazetteerReader() {
    Table.rows(text("places.tsv")).forEach(this::addPlace);
    Table.rows(text("bodies.tsv")).forEach(this::addBody);
    Table.rows(text("office-holders.tsv")).forEach(this::addHolder);
    Table.lines(text("abroad.txt")).forEach(name -> names.add(name, Sense.Abroad.ABROAD));
    firstNames = Table.lines(text("first-names.txt"));
  }

  String version() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
  }

  Map<String, Place> places() {
    return places;
  }

  Map<String, Place> states() {
    return states;
  }

  Map<String, List<Place>> counties() {
    return counties;
  }

  List<String> firstNames() {
    return firstNames;
  }

  Lexicon lexicon() {
    return names.build();
  }

  private void addPlace(Map<String, String> row) {
    Place place =
        new Place(
            cell(row, "id"),
            cell(row, "name"),
            cell(row, "state"),
            cell(row, "county"),
            Long.parseLong(cell(row, "people")),
            cell(row, "notes"));
    places.put(place.id(), place);
    names.add(place.name(), place);
    for (String spelling : Table.parts(cell(row, "spellings"))) {
      addSpelling(place, spelling);
    }
    if (place.kind() == PlaceKind.STATE) {
      states.put(place.state().toLowerCase(Locale.ROOT), place);
    } else if (place.kind() == PlaceKind.COUNTY) {
      addCounty(place);
    } else {
      addSaint(place);
    }
  }

  /** Most abbreviations are words too, and count only behind a place: "Gary, Ind." */
  private void addSpelling(Place place, String spelling) {
    boolean abbreviation = place.kind() == PlaceKind.STATE && spelling.endsWith(".");
    if (abbreviation) {
      states.put(Analyser.analyse(spelling).text(0), place);
    }
    if (!abbreviation
        || spelling.indexOf('.') < spelling.length() - 1
        || spelling.equals("Calif.")) {
      names.add(spelling, place);
    }
  }

  private void addSaint(Place city) {
    if (city.name().startsWith("St. ")) {
      names.add("Saint " + city.name().substring(4), city);
    }
  }

  private void addCounty(Place county) {
    for (String word : COUNTY_WORDS) {
      if (county.name().endsWith(word)) {
        String bare = county.name().substring(0, county.name().length() - word.length());
        counties.computeIfAbsent(Analyser.fold(bare), key -> new ArrayList<>()).add(county);
      }
    }
  }

  private void addBody(Map<String, String> row) {
    BodyKind kind = BodyKind.valueOf(cell(row, "kind").replace('-', '_').toUpperCase(Locale.ROOT));
    Optional<String> at = Optional.of(cell(row, "place")).filter(id -> !id.isEmpty());
    Body body = new Body(cell(row, "id"), kind, cell(row, "name"), at);
    Table.parts(cell(row, "spellings")).forEach(spelling -> names.add(spelling, body));
    names.add(body.name(), body);
  }

  private void addHolder(Map<String, String> row) {
    OfficeHolder holder =
        new OfficeHolder(
            cell(row, "id"),
            cell(row, "name"),
            cell(row, "office"),
            cell(row, "place"),
            day(cell(row, "since"), LocalDate.MIN),
            day(cell(row, "until"), LocalDate.MAX));
    names.add(holder.name(), holder);
    Table.parts(cell(row, "spellings")).forEach(spelling -> names.add(spelling, holder));
  }

  private static LocalDate day(String cell, LocalDate otherwise) {
    return cell.length() == 10 ? LocalDate.parse(cell) : otherwise;
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private String text(String name) {
    try (InputStream in = GazetteerReader.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      digest.update(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package io.wirewatch.enrich.story;

import io.wirewatch.matching.text.TermHash;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Turns a folded word into the term it is compared by, or into nothing where it tells nothing. */
final class Terms {
  private static final int LONGEST = 7;

  private static final Set<String> SILENT =
      Set.copyOf(
          Arrays.asList(
              ("a an the and or but nor so yet of in on at to for from by with as is are was were be been being has have had"
                      + " having its it that this these those after before over into amid not no than then there their they"
                      + " them he she his her him hers who whom whose which what when where why how will would can could may"
                      + " might must shall should do does did done just about up out off down more most other some such only"
                      + " own same too very s t also between during while because against under again further once here all"
                      + " any both each few if i you we our your my me us said says say saying told tells tell according"
                      + " new news report reports reported amp nbsp via per mr ms mrs dr"
                      + " today yesterday tomorrow"
                      + " january february march april june july august september october november december"
                      + " jan feb mar apr jun jul aug sep sept oct nov dec morning afternoon evening night week weeks month"
                      + " months year years day days time times"
                      + " el la los las un una unos unas y o u de del en por para con que se su sus al es son tras lo le les"
                      + " como mas pero si sin sobre entre ha han fue ser este esta estos estas ese esa no ya muy tambien"
                      + " dijo segun cuando donde quien hoy ayer enero"
                      + " febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ano anos dia dias")
                  .split(" ")));

  private static final Set<String> WEEKDAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "lunes",
          "martes",
          "miercoles",
          "jueves",
          "viernes",
          "sabado",
          "domingo");

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("dos", "2"),
          Map.entry("tres", "3"),
          Map.entry("cuatro", "4"),
          Map.entry("cinco", "5"));

  private Terms() {}

  /** The term, empty for a word that tells nothing. */
  static String of(String word) {
    if (word.isEmpty() || SILENT.contains(word)) {
      return "";
    }
    if (Character.isDigit(word.charAt(0))) {
      return isYear(word) ? "" : word;
    }
    String number = NUMBERS.get(word);
    if (number != null || WEEKDAYS.contains(word)) {
      return number != null ? number : word;
    }
    return word.length() < 2 ? "" : stem(word);
  }

  /** Whether a term is a number or a day: what tells one report from the next of its kind. */
  static boolean isNumber(String term) {
    return Character.isDigit(term.charAt(0)) || WEEKDAYS.contains(term);
  }

  static int hash(String term) {
    return (int) (TermHash.of(term) >>> 32);
  }

  /** Plurals and endings dropped, then cut: "deported" and "deportations" are one term. */
  private static String stem(String word) {
    String stem = word;
    if (stem.length() > 4 && stem.endsWith("ies")) {
      stem = stem.substring(0, stem.length() - 3) + "y";
    } else if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.length() > 5 && stem.endsWith("ing")) {
      stem = stem.substring(0, stem.length() - 3);
    } else if (stem.length() > 4 && stem.endsWith("ed")) {
      stem = stem.substring(0, stem.length() - 2);
    } else if (stem.length() > 4 && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem.length() <= LONGEST ? stem : stem.substring(0, LONGEST);
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
  }
}

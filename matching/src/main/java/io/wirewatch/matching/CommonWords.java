package io.wirewatch.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How common everyday words are in news, roughly, in four classes. Anything else counts as rare.
 */
final class CommonWords {

  private static final double RARE = 0.002;

  private static final String ALMOST_ALWAYS =
      "the of and to a in for on is that with at by from as be it an was are his he this has have"
          + " de la el en y que a los del se por las un con una para su al lo como";
  private static final String OFTEN =
      "said not but they who will or had their were its which after been more when she her one would people about new"
          + " no there two also him we you if all into out up other over year first time last than can could some what"
          + " more three state years city county us US police news department according officials told case court law"
          + " es no fue mas son ha este esta sus sobre entre pero o si dos ano desde cuando";
  private static final String SOMETIMES =
      "i my our your them these those do did does so just because while where how before between under against during"
          + " federal government president public office home family children man woman day week month monday tuesday"
          + " wednesday thursday friday saturday sunday january february march april may june july august september"
          + " october november december trump administration school community national house many back down work called"
          + " attorney judge agents agency security sheriff arrest arrested custody immigration border ice ICE texas"
          + " hay ser muy ya tambien gobierno presidente personas estados unidos policia ciudad condado migrantes";
  private static final String NOW_AND_THEN =
      "detention detained deported deportation immigrants immigrant enforcement customs homeland visa asylum migrants"
          + " operation raid raids jail prison facility contract agreement lawyer lawyers lawsuit warrant officer officers"
          + " deputies congress senate governor mayor county's street hospital workers company business california"
          + " florida york chicago angeles houston mexico country countries american americans 2025 2026 DHS CBP FBI"
          + " redada redadas deportacion detenidos inmigracion frontera agentes juez abogado";

  static final TermWeights WEIGHTS = weights();

  private CommonWords() {}

  private static TermWeights weights() {
    Map<String, Double> table = new HashMap<>();
    add(table, NOW_AND_THEN, 0.03);
    add(table, SOMETIMES, 0.12);
    add(table, OFTEN, 0.4);
    add(table, ALMOST_ALWAYS, 0.9);
    return term -> table.getOrDefault(term, term.indexOf(Document.SEPARATOR) >= 0 ? 0.1 : RARE);
  }

  private static void add(Map<String, Double> table, String words, double share) {
    Arrays.stream(words.split(" ")).forEach(word -> table.put(word, share));
  }
}

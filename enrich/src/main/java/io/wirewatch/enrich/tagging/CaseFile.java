package io.wirewatch.enrich.tagging;

import java.util.HashMap;
import java.util.Map;

/** All that was found in one article, filed under what it speaks for or against. */
final class CaseFile {

  private static final Findings NOTHING = new Findings();

  private final Map<String, Findings> drawers = new HashMap<>();

  /** Where findings of that drawer are added. */
  Findings open(String drawer) {
    return drawers.computeIfAbsent(drawer, key -> new Findings());
  }

  /** What was found for it, perhaps nothing; not to be added to. */
  Findings of(String drawer) {
    return drawers.getOrDefault(drawer, NOTHING);
  }

  /** Names of the drawers. */
  static final class Drawer {
    static final String OWN = "beat:own";
    static final String SUBJECT = "beat:subject";
    static final String PLACE = "beat:place";
    static final String FOREIGN = "beat:foreign";
    static final String VETO = "beat:veto";

    private Drawer() {}

    static String topic(String id) {
      return "topic:" + id;
    }

    static String against(String id) {
      return "against:" + id;
    }

    static String hint(String id) {
      return "hint:" + id;
    }
  }
}

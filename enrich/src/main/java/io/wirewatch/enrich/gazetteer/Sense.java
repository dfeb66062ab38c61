package io.wirewatch.enrich.gazetteer;

/** One thing that a name can stand for. */
public sealed interface Sense permits Place, Body, OfficeHolder, Sense.Abroad {

  /** A country, or a place in another one. */
  enum Abroad implements Sense {
    /** Which one does not matter: it is not ours. */
    ABROAD
  }
}

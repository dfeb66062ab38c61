package io.wirewatch.contract.catalogue;

/** Whom a channel is for: what may be built on it, and how carefully it changes. */
public enum Audience {
  /** For everybody: a breaking change is a new channel beside the old one. */
  PUBLIC("everybody"),
  /** For those who run Wirewatch. */
  OPERATORS("operators"),
  /** Between our services only; readable, but not to be built on. */
  INTERNAL("our own services");

  private final String words;

  Audience(String words) {
    this.words = words;
  }

  /** In a word or two, for documents. */
  public String words() {
    return words;
  }
}

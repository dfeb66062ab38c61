package io.wirewatch.enrich.taxonomy;

/**
 * A short invented article that must, or must not, carry the topic in whose file it stands.
 *
 * @param title its headline
 * @param text its first sentences; may be empty
 * @param line where it begins in the file, from 1
 * @param positive whether the topic must be given
 */
public record Example(String title, String text, int line, boolean positive) {}

package io.wirewatch.enrich.taxonomy;

/**
 * One thing wrong with a taxonomy.
 *
 * @param file name of the file, without its folder
 * @param line where in the file, from 1
 * @param message what is wrong and what to do about it
 */
public record Problem(String file, int line, String message) {
  @Override
  public String toString() {
    return file + " line " + line + ": " + message;
  }
}

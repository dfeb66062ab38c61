/**
 * What names there are: places of the United States with their FIPS codes, public bodies, holders
 * of public office, and names abroad that must not be taken for ours. {@link
 * io.wirewatch.enrich.gazetteer.Gazetteer} holds the lists, {@link
 * io.wirewatch.enrich.gazetteer.Lexicon} finds their names among the tokens of an article in one
 * pass. What a name means where it stands is settled in the packages {@code place} and {@code
 * body}.
 */
@NullMarked
package io.wirewatch.enrich.gazetteer;

import org.jspecify.annotations.NullMarked;

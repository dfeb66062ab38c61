package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;
import java.util.List;

/**
 * Somebody in public office whom an article names. Only names of the dated list of office holders
 * are ever tagged; a private person never is.
 *
 * @param id of the person in that list
 * @param name as people write it
 * @param office id of the office held, as in {@link BodyTag#id()}
 * @param officeName "Governor of Texas"
 * @param mentions in reading order, title first; at least one
 */
public record OfficeHolderTag(
    String id, String name, String office, String officeName, List<Mention> mentions) {
  public OfficeHolderTag {
    Check.filled("office holder id", id);
    Check.filled("office holder name", name);
    Check.filled("office", office);
    Check.filled("office name", officeName);
    mentions = List.copyOf(mentions);
    Check.require(!mentions.isEmpty(), () -> "office holder " + id + " is not mentioned");
  }
}

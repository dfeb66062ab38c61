package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;
import java.util.List;
import java.util.Optional;

/**
 * A public body that an article names: an agency, a court, a detention site or an office.
 *
 * @param id in the list of bodies, or the office with its place: "ice", "governor-us-48"
 * @param kind which sort
 * @param name as people write it: "Governor of Texas"
 * @param place id of the place where it sits or that it governs
 * @param mentions in reading order, title first; at least one
 */
public record BodyTag(
    String id, BodyKind kind, String name, Optional<String> place, List<Mention> mentions) {
  public BodyTag {
    Check.filled("body id", id);
    Check.filled("body name", name);
    place.ifPresent(PlaceRef::checkId);
    mentions = List.copyOf(mentions);
    Check.require(!mentions.isEmpty(), () -> "body " + id + " is not mentioned");
  }
}

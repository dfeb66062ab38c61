package io.wirewatch.enrich.gazetteer;

import io.wirewatch.contract.article.BodyKind;
import java.util.Optional;

/**
 * An agency, court, detention site or federal office of the list of bodies.
 *
 * @param place id of the place where it sits
 */
public record Body(String id, BodyKind kind, String name, Optional<String> place)
    implements Sense {}

package io.wirewatch.enrich.body;

import io.wirewatch.contract.article.BodyKind;
import io.wirewatch.contract.article.BodyTag;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.Mention;
import io.wirewatch.contract.article.OfficeHolderTag;
import io.wirewatch.contract.article.PlaceTag;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.enrich.gazetteer.Body;
import io.wirewatch.enrich.gazetteer.Gazetteer;
import io.wirewatch.enrich.gazetteer.OfficeHolder;
import io.wirewatch.enrich.gazetteer.Place;
import io.wirewatch.enrich.place.PlaceFinder;
import io.wirewatch.enrich.place.PlaceFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gathers what was found into one tag a name. */
final class Tags {
  private static final int MOST_MENTIONS = 50;
  private static final int TITLE_WEIGHT = 5;

  private final Gazetteer gazetteer;
  private final Map<Place, Certainty> certainties = new LinkedHashMap<>();
  private final Map<Place, List<Mention>> places = new LinkedHashMap<>();
  private final Map<Body, List<Mention>> bodies = new LinkedHashMap<>();
  private final Map<OfficeHolder, List<Mention>> holders = new LinkedHashMap<>();

  Tags(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void add(PlaceFinding found) {
    certainties.merge(found.place(), found.certainty(), PlaceFinder::stronger);
    add(places, found.place(), found.reading().mention(found.from(), found.to()));
  }

  void add(OfficeFinder.Found found) {
    add(office(found.office(), found.place().place()), found.mention());
  }

  void add(Body body, Mention mention) {
    add(bodies, body, mention);
  }

  void add(HolderFinder.Found found) {
    Body office = office(found.holder());
    for (HolderFinder.Place place : found.mentions()) {
      Mention mention = place.reading().mention(place.from(), place.to());
      add(holders, found.holder(), mention);
      add(office, mention);
    }
  }

  Named named() {
    List<PlaceTag> placeTags = new ArrayList<>();
    places.forEach((place, mentions) -> placeTags.add(tag(place, mentions)));
    List<BodyTag> bodyTags = new ArrayList<>();
    bodies.forEach(
        (body, mentions) ->
            bodyTags.add(
                new BodyTag(body.id(), body.kind(), body.name(), body.place(), sorted(mentions))));
    List<OfficeHolderTag> holderTags = new ArrayList<>();
    holders.forEach((holder, mentions) -> holderTags.add(tag(holder, sorted(mentions))));
    placeTags.sort(prominent(PlaceTag::mentions, PlaceTag::id));
    bodyTags.sort(prominent(BodyTag::mentions, BodyTag::id));
    holderTags.sort(prominent(OfficeHolderTag::mentions, OfficeHolderTag::id));
    return new Named(placeTags, bodyTags, holderTags, Optional.of(gazetteer.version()));
  }

  private PlaceTag tag(Place place, List<Mention> mentions) {
    return new PlaceTag(
        place.id(),
        place.kind(),
        place.name(),
        place.state(),
        certainties.getOrDefault(place, Certainty.LIKELY),
        gazetteer.within(place),
        sorted(mentions));
  }

  private OfficeHolderTag tag(OfficeHolder holder, List<Mention> mentions) {
    Body office = office(holder);
    return new OfficeHolderTag(holder.id(), holder.name(), office.id(), office.name(), mentions);
  }

  private Body office(OfficeHolder holder) {
    Optional<Place> at = gazetteer.place(holder.place());
    Optional<Office> local = Office.of(holder.office());
    if (at.isPresent() && local.isPresent()) {
      return office(local.get(), at.get());
    }
    String id = at.map(place -> holder.office() + "-" + place.id()).orElse(holder.office());
    String name = words(holder.office()) + at.map(place -> " from " + place.name()).orElse("");
    return new Body(id, BodyKind.OFFICE, name, at.map(Place::id));
  }

  private static Body office(Office office, Place at) {
    boolean state = at.id().equals(at.stateId());
    String name = office.nameIn(state ? at.name() : at.name() + ", " + at.state());
    return new Body(office.idIn(at.id()), BodyKind.OFFICE, name, Optional.of(at.id()));
  }

  /** "homeland-security-secretary" in words: "Homeland security secretary". */
  private static String words(String office) {
    String words =
        office
            .replace('-', ' ')
            .replace("ice ", "ICE ")
            .replace("cbp ", "CBP ")
            .replace("uscis ", "USCIS ")
            .replace("fbi ", "FBI ")
            .replace("us ", "U.S. ");
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static <T> void add(Map<T, List<Mention>> mentions, T name, Mention mention) {
    List<Mention> known = mentions.computeIfAbsent(name, key -> new ArrayList<>());
    if (known.size() < MOST_MENTIONS && !known.contains(mention)) {
      known.add(mention);
    }
  }

  private static List<Mention> sorted(List<Mention> mentions) {
    return mentions.stream()
        .sorted(
            Comparator.comparing(Mention::field).thenComparing(mention -> mention.span().start()))
        .toList();
  }

  private static <T> Comparator<T> prominent(
      Function<T, List<Mention>> mentions, Function<T, String> id) {
    return Comparator.comparingInt((T tag) -> -weight(mentions.apply(tag))).thenComparing(id);
  }

  private static int weight(List<Mention> mentions) {
    return mentions.stream().mapToInt(m -> m.field() == TextField.TITLE ? TITLE_WEIGHT : 1).sum();
  }
}

package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Builds normal trees: nothing nested without need, nothing said twice. */
final class Trees {

  private Trees() {}

  /** All of the parts. Several exclusions and nothing else become one exclusion of alternatives. */
  static Query all(List<Query> parts) {
    Set<Query> flat = new LinkedHashSet<>();
    for (Query part : parts) {
      flat.addAll(part instanceof Query.And and ? and.parts() : List.of(part));
    }
    if (flat.size() > 1 && flat.stream().allMatch(Query.Not.class::isInstance)) {
      return new Query.Not(any(flat.stream().map(part -> ((Query.Not) part).part()).toList()));
    }
    return flat.size() == 1 ? flat.iterator().next() : new Query.And(new ArrayList<>(flat));
  }

  /** Any of the parts, none of which is an exclusion. */
  static Query any(List<Query> parts) {
    Set<Query> flat = new LinkedHashSet<>();
    for (Query part : parts) {
      flat.addAll(part instanceof Query.Or or ? or.parts() : List.of(part));
    }
    return flat.size() == 1 ? flat.iterator().next() : new Query.Or(new ArrayList<>(flat));
  }
}

package io.wirewatch.contract.compatibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.contract.channel.EventJson;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a record in code, in the same words as those of a schema. */
public final class RecordShape {
  private static final JsonMapper JSON = EventJson.mapper();
  private static final Map<Class<?>, String> SIMPLE =
      Map.of(
          int.class, "integer",
          long.class, "integer",
          Integer.class, "integer",
          double.class, "number",
          boolean.class, "boolean",
          Boolean.class, "boolean",
          Instant.class, "string (date-time)",
          Duration.class, "string");

  private final Set<String> closedLists;
  private final Map<String, String> shape = new TreeMap<>();

  private RecordShape(Set<String> closedLists) {
    this.closedLists = closedLists;
  }

  /** The fields that a schema names: type, "!" where required, the values of a closed list. */
  public static Map<String, String> ofSchema(String schema) throws IOException {
    Map<String, String> shape = new TreeMap<>();
    Fields.of(Release.today().schemas(), schema)
        .forEach((path, field) -> shape.put(path, words(field)));
    return shape;
  }

  /** Paths of the fields whose values the schema closes. */
  public static Set<String> lists(String schema) throws IOException {
    return Fields.of(Release.today().schemas(), schema).values().stream()
        .filter(field -> !field.values().isEmpty())
        .map(Field::path)
        .collect(Collectors.toSet());
  }

  /**
   * The fields that a record in code is written with.
   *
   * @param closedLists paths at which the values of an enum count; elsewhere it is any text
   */
  public static Map<String, String> ofRecord(Class<?> type, Set<String> closedLists) {
    RecordShape shape = new RecordShape(closedLists);
    shape.inside(type, "");
    return shape.shape;
  }

  private static String words(Field field) {
    String values = field.values().isEmpty() ? "" : " " + new TreeSet<>(field.values());
    return field.type().replace(" (uri)", "").replace(" (duration)", "")
        + (field.required() ? "!" : "")
        + values;
  }

  private void inside(Class<?> type, String path) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
      Type of = component.getGenericType();
      boolean isOptional = component.getType() == Optional.class;
      JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
      boolean isLeftOut = include != null && include.value() == JsonInclude.Include.NON_EMPTY;
      add(isOptional ? argument(of) : of, name, !isOptional && !isLeftOut);
    }
  }

  private void add(Type type, String path, boolean required) {
    String mark = required ? "!" : "";
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      shape.put(path, "array" + mark);
      add(argument(list), path + "[]", true);
      return;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      shape.put(path, "object" + mark);
      inside(plain, path);
    } else if (plain.isEnum() && closedLists.contains(path)) {
      shape.put(path, "string" + mark + " " + values(plain));
    } else {
      shape.put(path, SIMPLE.getOrDefault(plain, "string") + mark);
    }
  }

  private static Set<String> values(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(value -> JSON.convertValue(value, String.class))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}

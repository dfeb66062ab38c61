package io.wirewatch.runtime.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One component of a settings record: its name in the file, type, default and meaning. */
record Field(String name, String component, Type type, Optional<String> defaultValue, String doc) {

  static List<Field> of(Class<?> recordType) {
    return Arrays.stream(recordType.getRecordComponents()).map(Field::of).toList();
  }

  private static Field of(RecordComponent component) {
    return new Field(
        Names.kebab(component.getName()),
        component.getName(),
        component.getGenericType(),
        Optional.ofNullable(component.getAnnotation(Default.class)).map(Default::value),
        Optional.ofNullable(component.getAnnotation(Doc.class)).map(Doc::value).orElse(""));
  }

  boolean isOptional() {
    return raw(type) == Optional.class;
  }

  /** The type without an {@code Optional} around it. */
  Type innerType() {
    return isOptional() ? argument(type, 0) : type;
  }

  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  static boolean isList(Type type) {
    return raw(type) == List.class;
  }

  static boolean isMap(Type type) {
    return raw(type) == Map.class;
  }

  static boolean isGroup(Type type) {
    return raw(type).isRecord() && ScalarFormat.of(raw(type)).isEmpty();
  }
}

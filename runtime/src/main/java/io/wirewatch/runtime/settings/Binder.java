package io.wirewatch.runtime.settings;

import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a record from what was given, noting every problem on the way and every value with its
 * source. Where something is wrong the answer is empty and the reason is among the problems.
 */
final class Binder {
  private final Problems problems;
  private final List<Setting> explained = new ArrayList<>();

  Binder(Problems problems) {
    this.problems = problems;
  }

  List<Setting> explained() {
    return List.copyOf(explained);
  }

  /** Binds a group of settings standing at {@code path}. */
  <R extends Record> Optional<R> group(Class<R> type, String path, Given given) {
    if (!(given instanceof Given.Mapping) && !(given instanceof Given.Nothing)) {
      problems.add(given.origin(), "\"" + path + "\" expects a group of settings below it");
      return Optional.empty();
    }
    Given.Mapping mapping =
        given instanceof Given.Mapping found ? found : Given.Mapping.empty(given.origin());
    List<Field> fields = Field.of(type);
    refuseUnknown(mapping, fields);
    Map<String, Origin> origins = new HashMap<>();
    List<Object> values = new ArrayList<>();
    for (Field field : fields) {
      Given value = present(mapping, field);
      origins.put(field.component(), value.origin());
      field(field, path + "." + field.name(), value).ifPresent(values::add);
    }
    return values.size() == fields.size()
        ? construct(type, path, values.toArray(), new Blame(fields, origins, given.origin()))
        : Optional.empty();
  }

  private void refuseUnknown(Given.Mapping mapping, List<Field> fields) {
    List<String> valid = fields.stream().map(Field::name).toList();
    mapping.entries().entrySet().stream()
        .filter(entry -> !valid.contains(entry.getKey()))
        .forEach(
            entry ->
                problems.add(
                    entry.getValue().origin(),
                    "\""
                        + entry.getKey()
                        + "\" is not a setting."
                        + Nearest.hint(entry.getKey(), valid)));
  }

  /** What was given for a field, else its default, else nothing. */
  private static Given present(Given.Mapping mapping, Field field) {
    Given given = mapping.entries().get(field.name());
    if (given != null && !(given instanceof Given.Nothing)) {
      return given;
    }
    Origin origin = given == null ? mapping.origin() : given.origin();
    return field
        .defaultValue()
        .map(text -> (Given) new Given.Scalar(text, Origin.BUILT_IN))
        .orElse(new Given.Nothing(origin));
  }

  private Optional<Object> field(Field field, String path, Given given) {
    if (!field.isOptional()) {
      return value(field.innerType(), field.doc(), path, given);
    }
    if (given instanceof Given.Nothing) {
      explained.add(new Setting(path, "", "not set", field.doc()));
      return Optional.of(Optional.empty());
    }
    return value(field.innerType(), field.doc(), path, given).map(Optional::of);
  }

  private Optional<Object> value(Type type, String doc, String path, Given given) {
    if (Field.isGroup(type)) {
      return group(Field.raw(type).asSubclass(Record.class), path, given).map(one -> one);
    }
    if (Field.isList(type)) {
      return list(Field.argument(type, 0), doc, path, given);
    }
    if (Field.isMap(type)) {
      return map(Field.argument(type, 1), doc, path, given);
    }
    return scalar(Field.raw(type), doc, path, given);
  }

  private Optional<Object> list(Type itemType, String doc, String path, Given given) {
    List<Given> items = items(path, given);
    List<Object> values = new ArrayList<>();
    Binder each = new Binder(problems);
    for (int i = 0; i < items.size(); i++) {
      each.value(itemType, doc, path + "[" + (i + 1) + "]", items.get(i)).ifPresent(values::add);
    }
    if (Field.isGroup(itemType)) {
      explained.addAll(each.explained);
    } else {
      explain(
          path,
          String.join(", ", each.explained.stream().map(Setting::value).toList()),
          doc,
          given);
    }
    return values.size() == items.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  private List<Given> items(String path, Given given) {
    if (given instanceof Given.Sequence sequence) {
      return sequence.items();
    }
    // A variable, a flag and a default have only text to say a list with.
    if (given instanceof Given.Scalar scalar && scalar.origin().kind() != Origin.Kind.FILE) {
      return Arrays.stream(scalar.text().split(",", -1))
          .map(String::strip)
          .filter(item -> !item.isEmpty())
          .map(item -> (Given) new Given.Scalar(item, scalar.origin()))
          .toList();
    }
    if (!(given instanceof Given.Nothing)) {
      problems.add(given.origin(), "\"" + path + "\" expects a list, for example [one, two]");
    }
    return List.of();
  }

  private Optional<Object> map(Type valueType, String doc, String path, Given given) {
    if (given instanceof Given.Scalar || given instanceof Given.Sequence) {
      problems.add(given.origin(), "\"" + path + "\" expects \"name: value\" lines below it");
      return Optional.empty();
    }
    Map<String, Given> entries =
        given instanceof Given.Mapping mapping ? mapping.entries() : Map.of();
    Map<String, Object> values = new LinkedHashMap<>();
    entries.forEach(
        (key, one) ->
            value(valueType, doc, path + "." + key, one).ifPresent(v -> values.put(key, v)));
    if (entries.isEmpty()) {
      explained.add(new Setting(path, "", "not set", doc));
    }
    return values.size() == entries.size()
        ? Optional.of(Collections.unmodifiableMap(values))
        : Optional.empty();
  }

  private Optional<Object> scalar(Class<?> type, String doc, String path, Given given) {
    ScalarFormat format =
        ScalarFormat.of(type)
            .orElseThrow(
                () -> new IllegalArgumentException(path + " has a type we cannot read: " + type));
    String wants = "expects " + format.expected() + ", for example " + format.example();
    if (given instanceof Given.Nothing) {
      problems.add(given.origin(), "\"" + path + "\" is missing; it " + wants);
      return Optional.empty();
    }
    if (!(given instanceof Given.Scalar text)) {
      problems.add(given.origin(), "\"" + path + "\" " + wants);
      return Optional.empty();
    }
    boolean secret = type == Secret.class;
    try {
      Object value = format.read().apply(text.text());
      explain(path, secret ? Secret.MASK : text.text(), doc, given);
      return Optional.of(value);
    } catch (UncheckedIOException e) {
      problems.add(given.origin(), "\"" + path + "\": " + e.getMessage());
      return Optional.empty();
    } catch (RuntimeException e) {
      String shown = secret ? "the value given" : "\"" + text.text() + "\"";
      problems.add(given.origin(), "\"" + path + "\" " + wants + "; " + shown + " is not");
      return Optional.empty();
    }
  }

  private void explain(String path, String value, String doc, Given given) {
    String source = given instanceof Given.Nothing ? "not set" : given.origin().toString();
    explained.add(new Setting(path, value, source, doc));
  }

  private <R extends Record> Optional<R> construct(
      Class<R> type, String path, Object[] values, Blame blame) {
    try {
      return Optional.of(constructor(type).newInstance(values));
    } catch (InvocationTargetException e) {
      blame.report(problems, path, e.getCause());
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type, e);
    }
  }

  private static <R extends Record> Constructor<R> constructor(Class<R> type)
      throws NoSuchMethodException {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<R> canonical = type.getDeclaredConstructor(types);
    canonical.setAccessible(true);
    return canonical;
  }
}

package io.wirewatch.runtime.settings;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The settings of one process, read once at start and checked as a whole; immutable. */
public final class Settings {
  /** Sections any Wirewatch file may hold; a service passes over those that are not its own. */
  private static final Set<String> SECTIONS =
      Set.of("kafka", "management", "logging", "ingest", "enrich", "alerts", "standalone");

  private final Map<Class<?>, Record> byType;
  private final List<Setting> explained;

  private Settings(Map<Class<?>, Record> byType, List<Setting> explained) {
    this.byType = Map.copyOf(byType);
    this.explained = List.copyOf(explained);
  }

  /**
   * Reads the named sections, each into its record.
   *
   * @throws SettingsException with every problem at once
   */
  public static Settings read(
      SettingsSources sources, Map<String, Class<? extends Record>> sections)
      throws SettingsException {
    Problems problems = new Problems();
    Given.Mapping tree = tree(sources, sections, problems);
    Binder binder = new Binder(problems);
    Map<Class<?>, Record> byType = new LinkedHashMap<>();
    sections.forEach(
        (name, type) -> {
          Given given = tree.entries().getOrDefault(name, new Given.Nothing(tree.origin()));
          binder.group(type, name, given).ifPresent(bound -> byType.put(type, bound));
        });
    problems.throwIfAny();
    return new Settings(byType, binder.explained());
  }

  private static Given.Mapping tree(
      SettingsSources sources, Map<String, Class<? extends Record>> sections, Problems problems) {
    Given.Mapping file =
        sources
            .file()
            .map(yaml -> new YamlReader(yaml.name(), problems).read(yaml.text()))
            .orElse(Given.Mapping.empty(Origin.BUILT_IN));
    Set<String> known = new TreeSet<>(SECTIONS);
    known.addAll(sections.keySet());
    file.entries().forEach((name, given) -> refuseUnknown(name, given, known, problems));
    Set<String> foreign = new TreeSet<>(known);
    foreign.removeAll(sections.keySet());
    return new Overrides(new Schema(sections), foreign, problems).apply(file, sources);
  }

  private static void refuseUnknown(
      String name, Given given, Set<String> known, Problems problems) {
    if (!known.contains(name)) {
      problems.add(
          given.origin(), "\"" + name + "\" is not a setting." + Nearest.hint(name, known));
    }
  }

  /** Every setting the named sections have, for the reference table in the docs. */
  public static List<SettingDoc> reference(Map<String, Class<? extends Record>> sections) {
    List<SettingDoc> rows = new ArrayList<>();
    new Schema(sections)
        .all()
        .forEach(
            (path, field) ->
                rows.add(
                    new SettingDoc(
                        path,
                        kind(field.innerType()),
                        field.defaultValue(),
                        Names.environment(path),
                        field.doc())));
    return rows;
  }

  private static String kind(Type type) {
    if (Field.isList(type)) {
      return "a list: " + kind(Field.argument(type, 0));
    }
    if (Field.isMap(type)) {
      return "name: value lines, each value " + kind(Field.argument(type, 1));
    }
    return ScalarFormat.of(Field.raw(type)).map(ScalarFormat::expected).orElse("a group");
  }

  /**
   * The record of a section that was asked for.
   *
   * @throws IllegalArgumentException if it was not
   */
  public <R extends Record> R section(Class<R> type) {
    Record section = byType.get(type);
    if (section == null) {
      throw new IllegalArgumentException("no section was read into " + type);
    }
    return type.cast(section);
  }

  /** Every setting with its value, source and meaning; secrets are masked. */
  public List<Setting> explain() {
    return explained;
  }
}

package io.wirewatch.runtime.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What settings are read from, weakest first: the file, the environment, flags of the form {@code
 * --name=value}. A later flag beats an earlier one.
 */
public record SettingsSources(
    Optional<YamlText> file, Map<String, String> environment, List<String> flags) {

  /** Names the file when no {@code --config=} does. */
  public static final String FILE_VARIABLE = "WIREWATCH_CONFIG";

  private static final Path USUAL_FILE = Path.of("config", "wirewatch.yaml");
  private static final String FILE_FLAG = "--config=";
  private static final String LOG_FLAG = "--log=";

  /** The text of a settings file and the name to use for it in messages. */
  public record YamlText(String name, String text) {}

  public SettingsSources {
    environment = Map.copyOf(environment);
    flags = List.copyOf(flags);
  }

  /** Nothing given: every setting has its default. */
  public static SettingsSources none() {
    return new SettingsSources(Optional.empty(), Map.of(), List.of());
  }

  /** A file already read. */
  public static SettingsSources yaml(String name, String text) {
    return new SettingsSources(Optional.of(new YamlText(name, text)), Map.of(), List.of());
  }

  /** The same with other environment variables. */
  public SettingsSources withEnvironment(Map<String, String> variables) {
    return new SettingsSources(file, variables, flags);
  }

  /** The same with other flags. */
  public SettingsSources withFlags(String... given) {
    return new SettingsSources(file, environment, List.of(given));
  }

  /**
   * What a command was started with. The file is that of {@code --config=}, else of {@code
   * WIREWATCH_CONFIG}, else {@code config/wirewatch.yaml} where there is one. {@code --log=json} is
   * short for {@code --logging.format=json}.
   *
   * @throws SettingsException if a file that was named cannot be read
   */
  public static SettingsSources commandLine(String[] args, Map<String, String> environment)
      throws SettingsException {
    Optional<Path> file = Optional.ofNullable(environment.get(FILE_VARIABLE)).map(Path::of);
    List<String> flags = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith(FILE_FLAG)) {
        file = Optional.of(Path.of(arg.substring(FILE_FLAG.length())));
      } else if (arg.startsWith(LOG_FLAG)) {
        flags.add("--logging.format=" + arg.substring(LOG_FLAG.length()));
      } else {
        flags.add(arg);
      }
    }
    if (file.isEmpty() && Files.exists(USUAL_FILE)) {
      file = Optional.of(USUAL_FILE);
    }
    Optional<YamlText> text = file.isEmpty() ? Optional.empty() : Optional.of(read(file.get()));
    return new SettingsSources(text, environment, flags);
  }

  private static YamlText read(Path file) throws SettingsException {
    try {
      return new YamlText(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new SettingsException(
          List.of("The settings file " + file + " cannot be read: " + e + "."));
    }
  }
}

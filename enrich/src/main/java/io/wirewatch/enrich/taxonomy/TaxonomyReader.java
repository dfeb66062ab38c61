package io.wirewatch.enrich.taxonomy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a folder of YAML files into a taxonomy: {@code words.yaml}, {@code relevance.yaml} and one
 * file per topic, named after it.
 */
public final class TaxonomyReader {

  private static final String WORDS = "words.yaml";
  private static final String RELEVANCE = "relevance.yaml";

  private TaxonomyReader() {}

  /**
   * Reads and checks the whole folder.
   *
   * @throws TaxonomyException with every problem found, each with file and line
   */
  public static Taxonomy read(Path dir) {
    List<YamlFile> files = files(dir);
    Problems problems = new Problems();
    WordLists words = WordLists.read(required(files, WORDS).read(problems));
    Beat beat = BeatReader.read(required(files, RELEVANCE).read(problems), words);
    TopicReader reader = new TopicReader(words, problems);
    List<Topic> topics = files.stream().filter(TaxonomyReader::isTopic).map(reader::read).toList();
    checkAlso(topics, problems);
    problems.throwIfAny();
    return new Taxonomy(version(files), beat, topics);
  }

  private static List<YamlFile> files(Path dir) {
    List<YamlFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(dir)) {
      for (Path path : paths.filter(TaxonomyReader::isYaml).sorted().toList()) {
        files.add(new YamlFile(nameOf(path), Files.readString(path)));
      }
    } catch (IOException e) {
      String message = "the folder cannot be read: " + e.getMessage();
      throw new TaxonomyException(List.of(new Problem(dir.toString(), 1, message)));
    }
    return files;
  }

  private static YamlFile required(List<YamlFile> files, String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new TaxonomyException(List.of(new Problem(name, 1, "the file is missing"))));
  }

  private static boolean isTopic(YamlFile file) {
    return !file.name().equals(WORDS) && !file.name().equals(RELEVANCE);
  }

  private static boolean isYaml(Path path) {
    return nameOf(path).endsWith(".yaml");
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static void checkAlso(List<Topic> topics, Problems problems) {
    Set<String> ids = topics.stream().map(Topic::id).collect(Collectors.toSet());
    for (Topic topic : topics) {
      for (TopicQuery query : topic.queries()) {
        for (String also : query.also()) {
          if (!ids.contains(also)) {
            String message = "query " + query.id() + " also speaks for \"" + also + "\"";
            problems.add(topic.id() + ".yaml", 1, message + ", which is no topic");
          }
        }
      }
    }
  }

  /** Over names and contents, so that it is the same on every machine. */
  private static String version(List<YamlFile> files) {
    MessageDigest digest = sha256();
    for (YamlFile file : files) {
      digest.update((file.name() + "\0" + file.content() + "\0").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package io.wirewatch.contract.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a release wrote and promised stays as it was: {@code SHA256SUMS} holds its checksums, in the
 * form that {@code sha256sum -c} reads. {@code -Dcontract.write=true} adds lines for new files; it
 * never changes one.
 */
class KeptUnchangedTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path SUMS = RESOURCES.resolve("SHA256SUMS");

  @Test
  void noGoldenRecordAndNoKeptReleaseWasEdited() throws IOException {
    Map<String, String> found = found();
    Map<String, String> kept = kept();
    if (Boolean.getBoolean("contract.write")) {
      found.forEach(kept::putIfAbsent);
      write(kept);
    }

    assertThat(missing(found, kept))
        .as("new files: run with -Dcontract.write=true, or add the lines to %s", SUMS)
        .isEmpty();
    assertThat(found)
        .as("golden records and kept releases are added to, never edited or removed")
        .containsExactlyInAnyOrderEntriesOf(kept);
  }

  private static List<String> missing(Map<String, String> found, Map<String, String> kept) {
    return found.entrySet().stream()
        .filter(one -> !kept.containsKey(one.getKey()))
        .map(KeptUnchangedTest::line)
        .toList();
  }

  private static String line(Map.Entry<String, String> sum) {
    return sum.getValue() + "  " + sum.getKey();
  }

  private static void write(Map<String, String> sums) throws IOException {
    Files.write(SUMS, sums.entrySet().stream().map(KeptUnchangedTest::line).toList());
  }

  private static Map<String, String> kept() throws IOException {
    Map<String, String> kept = new TreeMap<>();
    if (Files.exists(SUMS)) {
      for (String line : Files.readAllLines(SUMS)) {
        String[] parts = line.split(" {2}", 2);
        kept.put(parts[1], parts[0]);
      }
    }
    return kept;
  }

  private static Map<String, String> found() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("golden", "releases")) {
      try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
        all.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    Map<String, String> found = new TreeMap<>();
    for (Path file : files) {
      String name = RESOURCES.relativize(file).toString().replace('\\', '/');
      found.put(name, HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file))));
    }
    return found;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

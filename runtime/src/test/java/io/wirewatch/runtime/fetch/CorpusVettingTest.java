package io.wirewatch.runtime.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.runtime.fetch.UrlVerdict.Accepted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Judges what others collected, with {@code -Dcorpus=DIR}, by the vetting classes alone: nothing is
 * opened here and no name server asked.
 */
class CorpusVettingTest {
  private static final String METADATA_SERVICE = "169.254.169.254";
  private static final Pattern IN_TEXT =
      Pattern.compile("(?i)\\b[a-z0-9.+-]{2,12}:(?:[/\\\\]|[a-z0-9])[^\\s`\"'<>)|]*");
  private static final Pattern PUBLIC = Pattern.compile("https?://(1\\.1\\.1\\.1|8\\.8\\.8\\.8)/?");
  private static final Pattern JSON_CASE =
      Pattern.compile(
          "\\{[^{}]*?\"input\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"([^{}]*)\\}", Pattern.DOTALL);

  @BeforeEach
  void needsTheCorpus() {
    assumeTrue(corpus().isPresent(), "no corpus, skipped");
  }

  private static Optional<Path> corpus() {
    return Optional.ofNullable(System.getProperty("corpus"))
        .filter(dir -> !dir.isBlank())
        .map(Path::of)
        .filter(Files::isDirectory);
  }

  @Test
  void noListedAttackGetsToAConnection() throws Exception {
    Set<String> attacks = new LinkedHashSet<>();
    for (Path file :
        textFiles(corpus().orElseThrow().resolve("attacks/server-side-request-forgery"))) {
      String text = Files.readString(file);
      IN_TEXT.matcher(text).results().forEach(match -> attacks.add(match.group()));
      text.lines().map(String::strip).filter(line -> line.contains("://")).forEach(attacks::add);
    }
    assertThat(attacks).hasSizeGreaterThan(100);

    List<String> opened = new ArrayList<>();
    for (String attack : attacks) {
      // A public address in plain writing is no attack: what made it one stood after a space.
      if (wouldConnect(attack) && !PUBLIC.matcher(attack).matches()) {
        opened.add(attack);
      }
    }

    assertThat(opened).isEmpty();
  }

  /** Each name is answered as the attacker would have it, with an address that is not public. */
  private static boolean wouldConnect(String attack) throws Exception {
    Names rebound = host -> new InetAddress[] {Fetching.address(METADATA_SERVICE)};
    if (!(UrlRules.vet(attack) instanceof Accepted accepted)) {
      return false;
    }
    var hop = Hop.reading(accepted.url());
    try (var watchdog = new Watchdog();
        var names =
            new VettedNames(rebound, AddressRules.publicOnly(), Duration.ofSeconds(5), watchdog)) {
      String host = hop.host().getHostName();
      return watchdog.within(
          Duration.ofSeconds(5), exchange -> !names.resolve(host, hop.port()).isEmpty());
    } catch (FetchProblem | UnknownHostException refused) {
      return false;
    }
  }

  /**
   * Where browsers read another host or port, or none at all, we must refuse; the other way round
   * is no harm.
   */
  @Test
  void agreesWithBrowsersOnEveryHostItAccepts() throws IOException {
    Path folder = corpus().orElseThrow().resolve("urls/whatwg");
    assumeTrue(Files.isDirectory(folder), "no corpus, skipped");
    int accepted = 0;
    List<String> differing = new ArrayList<>();
    for (String file : List.of("urltestdata.json", "ada_extra_urltestdata.json")) {
      for (Case each : cases(Files.readString(folder.resolve(file)))) {
        if (UrlRules.vet(each.input()) instanceof Accepted verdict) {
          accepted++;
          if (!each.agrees(verdict.url())) {
            differing.add(each + " but " + verdict.url());
          }
        }
      }
    }

    assertThat(accepted).isGreaterThan(20);
    assertThat(differing).isEmpty();
  }

  /** A case of the browsers' own suite. */
  private record Case(String input, String rest) {
    boolean agrees(URI url) {
      if (rest.contains("\"failure\"")) {
        return value("base").startsWith("http"); // then it is the base that fails
      }
      String port = url.getPort() < 0 ? "" : String.valueOf(url.getPort());
      return value("protocol").equals(url.getScheme() + ":")
          && sameHost(value("hostname"), url.getHost())
          && value("port").equals(port);
    }

    /** Browsers shorten IPv6; what counts is that it is the same address. */
    private static boolean sameHost(String theirs, String ours) {
      String bracket = "^\\[(.*)]$";
      return theirs.equals(ours)
          || (theirs.startsWith("[")
              && Literal.of(theirs.replaceAll(bracket, "$1"))
                  .equals(Literal.of(ours.replaceAll(bracket, "$1"))));
    }

    private String value(String name) {
      var found =
          Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(rest);
      return found.find() ? unescaped(found.group(1)) : "?";
    }
  }

  private static List<Case> cases(String json) {
    return JSON_CASE
        .matcher(json)
        .results()
        .map(m -> new Case(unescaped(m.group(1)), m.group(2)))
        .toList();
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)", Pattern.DOTALL)
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(character(m.group(1), m.group(2))));
  }

  private static String character(String escape, String hex) {
    if (escape.length() > 1) {
      return String.valueOf((char) Integer.parseInt(hex, 16));
    }
    return switch (escape) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "r" -> "\r";
      case "b" -> "\b";
      case "f" -> "\f";
      default -> escape;
    };
  }

  private static List<Path> textFiles(Path folder) throws IOException {
    assumeTrue(Files.isDirectory(folder), "no corpus, skipped");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(CorpusVettingTest::isText).toList();
    }
  }

  private static boolean isText(Path file) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

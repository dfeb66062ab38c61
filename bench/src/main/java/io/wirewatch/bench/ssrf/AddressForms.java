package io.wirewatch.bench.ssrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ways of writing an address that is not to be opened. */
final class AddressForms {
  private static final List<String> TARGETS =
      List.of(
          "127.0.0.1",
          "0.0.0.0",
          "10.0.0.1",
          "172.16.0.1",
          "192.168.0.1",
          "169.254.169.254",
          "100.64.0.1",
          "192.0.0.1",
          "198.18.0.1",
          "224.0.0.1",
          "240.0.0.1",
          "255.255.255.255");
  private static final List<String> SHAPES =
      List.of(
          "http://%s/",
          "https://%s/",
          "http://%s:22/",
          "http://%s:8080/feed",
          "http://user@%s/",
          "http://user:pass@%s/",
          "http://public.example@%s/",
          "http://%s#@public.example/",
          "http://%s?@public.example/",
          "http://public.example\\@%s/",
          "http:\\\\%s\\",
          "//%s/",
          "http:/%s/",
          "http:%s",
          "http:///%s/",
          "ftp://%s/",
          "gopher://%s/_x",
          "dict://%s:11211/",
          "jar:http://%s!/",
          "netdoc://%s/",
          " http://%s/",
          "http://%s\t/",
          "http://%s./",
          "http://%s%%00.public.example/",
          "http://%s%%2e/");
  private static final Pattern IN_TEXT =
      Pattern.compile("(?i)\\b[a-z0-9.+-]{2,12}:(?:[/\\\\]|[a-z0-9])[^\\s`\"'<>)|]*");

  /** A public address in plain writing is no attack: what made it one stood after a space. */
  private static final Pattern PUBLIC = Pattern.compile("https?://(1\\.1\\.1\\.1|8\\.8\\.8\\.8)/?");

  /** 66.102.7.147, which collected attacks name in many ways; the trap's script knows it too. */
  private static final long ALLOWED = 0x42660793L;

  private static final Pattern NUMBERED =
      Pattern.compile("(?i)https?://(?:[^/@]*@)?([0-9a-fx]+(?:\\.[0-9a-fx]+){0,3})(?:[:/?#].*)?");

  private AddressForms() {}

  /** Whether a form names the public address, which may be opened. */
  static boolean isPublic(String form) {
    Matcher host = NUMBERED.matcher(form);
    try {
      return host.matches() && number(host.group(1)) == ALLOWED;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static long number(String host) {
    long number = 0;
    for (String part : host.split("\\.", -1)) {
      number = number * 256 + Long.decode(part);
    }
    return number;
  }

  /** Every writing of every target in every shape. */
  static Set<String> generated() {
    Set<String> forms = new LinkedHashSet<>();
    for (String target : TARGETS) {
      for (String written : writings(target)) {
        SHAPES.forEach(shape -> forms.add(shape.formatted(written)));
      }
    }
    return forms;
  }

  /** Addresses in the texts of a folder of collected attacks. */
  static Set<String> collected(Path folder) throws IOException {
    Set<String> forms = new LinkedHashSet<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      IN_TEXT
          .matcher(text)
          .results()
          .map(MatchResult::group)
          .filter(form -> !PUBLIC.matcher(form).matches())
          .forEach(forms::add);
    }
    return forms;
  }

  private static List<String> writings(String dotted) {
    String[] p = dotted.split("\\.", 4);
    int[] b = Stream.of(p).mapToInt(Integer::parseInt).toArray();
    long all = ((long) b[0] << 24) | (b[1] << 16) | (b[2] << 8) | b[3];
    String hex = "%02x%02x:%02x%02x".formatted(b[0], b[1], b[2], b[3]);
    return List.of(
        dotted,
        String.valueOf(all),
        "0x" + Long.toHexString(all),
        "0" + Long.toOctalString(all),
        "0x%x.0x%x.0x%x.0x%x".formatted(b[0], b[1], b[2], b[3]),
        "0%o.0%o.0%o.0%o".formatted(b[0], b[1], b[2], b[3]),
        "000%s.00%s.0%s.%s".formatted(p[0], p[1], p[2], p[3]),
        b[0] + "." + (all & 0xffffff),
        b[0] + "." + b[1] + "." + (all & 0xffff),
        "[::ffff:" + dotted + "]",
        "[::" + dotted + "]",
        "[64:ff9b::" + hex + "]",
        "[2002:" + hex + "::1]",
        "[fe80::" + hex + "]",
        "[fc00::" + hex + "]",
        dotted.replace('.', '\u3002'),
        "\uff11" + dotted.substring(1));
  }
}

package io.wirewatch.runtime.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.runtime.fetch.UrlVerdict.Accepted;
import io.wirewatch.runtime.fetch.UrlVerdict.Refused;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRulesTest {

  static Stream<VerdictTable.Row> table() {
    return VerdictTable.rows("url-verdicts.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void judgesAsTheTableSays(VerdictTable.Row row) {
    UrlVerdict verdict = UrlRules.vet(row.input());

    if (row.accepted()) {
      assertThat(verdict).isEqualTo(new Accepted(URI.create(row.expected())));
    } else {
      assertThat(verdict).isInstanceOf(Refused.class);
      assertThat(((Refused) verdict).reason()).contains(row.expected()).endsWith(".");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void readsWhatItAcceptedTheSameWayAgain(VerdictTable.Row row) {
    if (UrlRules.vet(row.input()) instanceof Accepted accepted) {
      assertThat(UrlRules.vet(accepted.url().toString())).isEqualTo(accepted);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "198.18.0.1",
        "192.0.2.1",
        "224.0.0.1",
        "255.255.255.255",
        "93.184.215.14"
      })
  void acceptsOneWayOfWritingAnAddressOutOfAll(String address) {
    List<String> forms = otherForms(address);

    assertThat(forms).hasSizeGreaterThan(700).doesNotContain(address);
    assertThat(forms)
        .filteredOn(form -> UrlRules.vet("http://" + form + "/") instanceof Accepted)
        .isEmpty();
    assertThat(UrlRules.vet("http://" + address + "/")).isInstanceOf(Accepted.class);
  }

  /** Each part in decimal, padded, octal and hexadecimal, in one to four parts. */
  private static List<String> otherForms(String address) {
    long value = 0;
    for (byte b : Fetching.address(address).getAddress()) {
      value = (value << 8) | (b & 0xff);
    }
    List<String> forms = new ArrayList<>();
    for (int parts = 1; parts <= 4; parts++) {
      addForms(forms, "", value, parts, 32);
    }
    forms.removeIf(address::equals);
    return forms;
  }

  private static void addForms(List<String> forms, String before, long value, int parts, int bits) {
    if (parts == 1) {
      numbers(value).forEach(number -> forms.add(before + number));
      return;
    }
    long rest = value & ((1L << (bits - 8)) - 1);
    numbers(value >> (bits - 8))
        .forEach(number -> addForms(forms, before + number + ".", rest, parts - 1, bits - 8));
  }

  private static Stream<String> numbers(long value) {
    String octal = Long.toOctalString(value);
    String hex = Long.toHexString(value);
    return Stream.of(
            Long.toString(value),
            "00" + value,
            "0" + octal,
            "000" + octal,
            "0x" + hex,
            "0X00" + hex)
        .distinct();
  }

  @Test
  void countsCharacters() {
    String most = "https://news.example/" + "a".repeat(UrlRules.MOST_CHARS - 21);

    assertThat(UrlRules.vet(most)).isInstanceOf(Accepted.class);
    assertThat(UrlRules.vet(most + "a")).isInstanceOf(Refused.class);
  }

  @Test
  void refusesEveryControlCharacterAnywhere() {
    for (char c = 0; c <= ' '; c++) {
      for (String text :
          List.of(
              "http://ne%sws.example/",
              "http://news.example/%s", "%shttp://news.example/", "ht%stp://news.example/")) {
        assertThat(UrlRules.vet(text.replace("%s", String.valueOf(c)))).isInstanceOf(Refused.class);
      }
    }
  }

  @Test
  void reasonsStayShortWhateverIsGiven() {
    String label = "_".repeat(3000);

    String reason = ((Refused) UrlRules.vet("http://" + label + ".example/")).reason();

    assertThat(reason).hasSizeLessThan(250);
  }
}

package io.wirewatch.runtime.fetch;

import static io.wirewatch.runtime.fetch.Fetching.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
  private static final AddressRules STRICT = new AddressRules(List.of(), address -> false);

  static Stream<VerdictTable.Row> table() {
    return VerdictTable.rows("address-verdicts.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void judgesAsTheTableSays(VerdictTable.Row row) {
    var refusal = STRICT.refusal(address(row.input()), 443);

    if (row.accepted()) {
      assertThat(refusal).isEmpty();
    } else {
      assertThat(refusal).hasValueSatisfying(what -> assertThat(what).contains(row.expected()));
    }
  }

  /**
   * The JDK turns mapped addresses into IPv4 when it reads them; a resolver may hand one over as it
   * is.
   */
  @Test
  void seesThroughMappedAddressesThatStayedIpv6() throws UnknownHostException {
    byte[] bytes = new byte[16];
    bytes[10] = -1;
    bytes[11] = -1;
    bytes[12] = 10;
    InetAddress mapped = Inet6Address.getByAddress("odd.example", bytes, 0);

    assertThat(mapped).isInstanceOf(Inet6Address.class);
    assertThat(STRICT.refusal(mapped, 80))
        .hasValueSatisfying(what -> assertThat(what).contains("private network"));
  }

  @Test
  void refusesOurOwnAddressesEvenWhenPublic() {
    var rules = new AddressRules(List.of(), address("93.184.215.14")::equals);

    assertThat(rules.refusal(address("93.184.215.14"), 443)).contains("an address of this machine");
    assertThat(rules.refusal(address("93.184.215.15"), 443)).isEmpty();
  }

  @Test
  void theOperatorsListOpensAddressesByNetworkAndPort() {
    var rules =
        AddressRules.allowing(
            List.of(AllowedAddress.of("10.1.0.0/16:8080"), AllowedAddress.of("[fd00::1]/128:443")));

    assertThat(rules.refusal(address("10.1.2.3"), 8080)).isEmpty();
    assertThat(rules.refusal(address("fd00::1"), 443)).isEmpty();
    assertThat(rules.refusal(address("10.1.2.3"), 80)).isPresent();
    assertThat(rules.refusal(address("10.2.0.1"), 8080)).isPresent();
    assertThat(rules.refusal(address("fd00::2"), 443)).isPresent();
    assertThat(rules.refusal(address("64:ff9b::10.1.2.3"), 8080)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1/32:8080, 127.0.0.1/32:8080",
    "10.0.0.0/8:443, 10.0.0.0/8:443",
    "0.0.0.0/0:80, 0.0.0.0/0:80",
    "::1/128:80, 0:0:0:0:0:0:0:1/128:80",
    "[::1]/128:80, 0:0:0:0:0:0:0:1/128:80",
    "fd00::/8:65535, fd00:0:0:0:0:0:0:0/8:65535",
  })
  void readsTheOperatorsEntries(String text, String meaning) {
    assertThat(AllowedAddress.of(text)).hasToString(meaning);
    assertThat(AllowedAddress.of(meaning)).isEqualTo(AllowedAddress.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1/32",
        "127.0.0.1/32:",
        "127.0.0.1/32:0",
        "127.0.0.1/32:65536",
        "127.0.0.1/32:http",
        "127.0.0.1/33:80",
        "127.0.0.1/:80",
        "127.0.0.1/-1:80",
        "127.1/32:80",
        "localhost/32:80",
        "news.example/32:80",
        "10.0.0.1/8:80",
        "::1/129:80",
        "fd00::1/8:80",
        "127.0.0.1/32:80 "
      })
  void refusesEntriesThatCouldMeanSomethingElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AllowedAddress.of(text));
  }
}

package io.wirewatch.runtime.fetch;

import java.util.Set;

/**
 * Host and port of a web address.
 *
 * @param host lower-case ASCII; IPv6 in brackets
 * @param explicitPort -1 where it is the scheme's own
 */
record Authority(String host, int explicitPort) {

  /** Ports that browsers refuse, and those where databases, brokers and machine control listen. */
  private static final Set<Integer> NOT_FOR_THE_WEB =
      Set.of(
          1433, 1434, 1521, 1719, 1720, 1723, 1883, 2049, 2181, 2375, 2376, 2377, 2379, 2380, 3306,
          3389, 3659, 4045, 4190, 4369, 5060, 5061, 5432, 5433, 5671, 5672, 5900, 5901, 5984, 5985,
          5986, 6000, 6001, 6379, 6380, 6443, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 7000,
          7001, 8125, 8500, 9042, 9092, 9093, 9094, 9100, 9160, 9200, 9300, 10080, 10250, 10255,
          11211, 26257, 26379, 27017, 27018, 27019, 28015);

  static Authority read(String text, String scheme) throws BadUrl {
    BadUrl.unless(!text.isEmpty(), "The address names no host.");
    BadUrl.unless(
        text.indexOf('@') < 0,
        "The address has an @ before the host. Put a user name and password into the settings, not the address.");
    BadUrl.unless(text.indexOf('%') < 0, "The host has a % in it; hosts are written out in full.");
    int colon = text.startsWith("[") ? afterBracket(text) : text.indexOf(':');
    String host = colon < 0 ? text : text.substring(0, colon);
    int port = colon < 0 ? -1 : port(text.substring(colon + 1));
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return new Authority(HostName.read(host), usual ? -1 : port);
  }

  private static int afterBracket(String text) throws BadUrl {
    int end = text.indexOf(']') + 1;
    BadUrl.unless(end > 0, "The bracket before the host is never closed.");
    BadUrl.unless(
        end == text.length() || text.charAt(end) == ':',
        "Only a port may follow the closing bracket.");
    return end == text.length() ? -1 : end;
  }

  private static int port(String digits) throws BadUrl {
    BadUrl.unless(
        digits.matches("[1-9][0-9]{0,4}"),
        "After the colon comes one plain port number; \"" + BadUrl.shown(digits) + "\" is none.");
    int port = Integer.parseInt(digits);
    boolean fit = port == 80 || port == 443 || (port >= 1024 && port <= 65535);
    BadUrl.unless(
        fit && !NOT_FOR_THE_WEB.contains(port),
        "Port " + port + " is not one where web pages are served.");
    return port;
  }

  @Override
  public String toString() {
    return explicitPort < 0 ? host : host + ":" + explicitPort;
  }
}

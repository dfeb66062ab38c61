package io.wirewatch.standalone.command;

import io.wirewatch.standalone.node.AllInOne;
import io.wirewatch.standalone.node.DataDirectory;
import io.wirewatch.standalone.terminal.Ink;
import io.wirewatch.standalone.terminal.Screen;
import java.net.URI;

/** The block that says what to open and what to try. */
final class Guide {
  private Guide() {}

  static void print(Screen screen, AllInOne node, DataDirectory data) {
    URI link = node.signInLink();
    data.secret("sign-in-link", link.toString());
    URI console = node.alerts().console().url();
    screen.gap();
    screen.point(
        "Open",
        screen.ink(Ink.BOLD, link.toString()) + "   (signs you in, once, within 15 minutes)");
    screen.point("Try", "1  read the first alert under Messages");
    screen.point("", "2  make a rule from the Stream page and look at its preview");
    screen.point("", "3  open a story and see the sentences that earned its topics");
    screen.point("Watch", "curl -N '" + console + "/v1/stream/articles?topic=detention'");
    screen.point(
        "",
        "kcat -b " + node.bootstrapServers() + " -t wirewatch.articles.enriched.v1 -C -o -5 -e");
    for (String service : new String[] {"ingest", "enrich", "alerts"}) {
      String address = node.service(service).managementAddress();
      screen.point(
          service.equals("ingest") ? "Health" : "", address + "/readyz  /metrics   " + service);
    }
    screen.gap();
  }
}

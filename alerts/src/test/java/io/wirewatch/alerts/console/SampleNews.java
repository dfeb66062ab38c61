package io.wirewatch.alerts.console;

import static io.wirewatch.contract.article.Certainty.LIKELY;
import static io.wirewatch.contract.article.Certainty.STRONG;

import io.wirewatch.contract.article.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A few days of news, written for tests and screenshots; every name and event is invented. */
final class SampleNews {
  static final Source GAZETTE = Clipping.source("local-gazette", "Local Gazette", "TX", "local");
  static final Source WIRE =
      Clipping.source("river-city-wire", "River City Wire", "TX", "national");
  static final Source CORREO = Clipping.source("el-correo", "El Correo del Valle", "TX", "spanish");
  static final Source HARBOR = Clipping.source("harbor-post", "Harbor Post", "CA", "local");
  static final Source COURTS = Clipping.source("court-notes", "Court Notes", "US", "national");
  static final Source AGENCY =
      Clipping.source("agency-releases", "Agency Releases", "US", "government");
  static final Source PLAINS =
      Clipping.source("plains-radio", "Plains Public Radio", "KS", "local");

  private final Instant now;

  SampleNews(Instant now) {
    this.now = now;
  }

  private Instant ago(long minutes) {
    return now.minus(Duration.ofMinutes(minutes));
  }

  List<Clipping> all() {
    List<Clipping> all = new ArrayList<>(older());
    all.addAll(lastWeek());
    all.addAll(today());
    return all;
  }

  private List<Clipping> today() {
    return List.of(
        Clipping.of(
                GAZETTE,
                "detention-contract-vote",
                ago(94),
                "Commissioners vote to extend the county's detention contract",
                "County commissioners voted 4 to 1 on Tuesday to extend the detention contract with ICE for two"
                    + " years. The agreement pays the county 112 dollars a day for each person held. Residents spoke"
                    + " against it for three hours. The sheriff said the jail would otherwise lose forty jobs.")
            .tagged("detention", STRONG, "detention contract with ICE", "held")
            .tagged("local-cooperation", LIKELY, "agreement pays the county"),
        Clipping.of(
                WIRE,
                "county-extends-contract",
                ago(53),
                "Texas county extends contract to hold immigrants for ICE",
                "A Texas county will keep holding immigrants for ICE after its commissioners extended a detention"
                    + " contract on Tuesday. The vote was 4 to 1.")
            .ofStory("story-detention-contract-vote")
            .tagged("detention", STRONG, "detention contract"),
        Clipping.of(
                CORREO,
                "condado-amplia-contrato",
                ago(31),
                "El condado amplía el contrato de detención con ICE pese a las protestas",
                "Los comisionados aprobaron el martes ampliar por dos años el contrato de detención con ICE."
                    + " Decenas de vecinos protestaron frente al edificio del condado.")
            .inSpanish()
            .ofStory("story-detention-contract-vote")
            .tagged("detention", STRONG, "contrato de detención")
            .tagged("community-response", LIKELY, "vecinos protestaron"),
        Clipping.of(
                COURTS,
                "judge-blocks-bond-rule",
                ago(47),
                "Federal judge blocks rule that denied bond hearings",
                "A federal judge in Kansas blocked a rule that denied bond hearings to people in immigration"
                    + " detention. The injunction covers the whole district. The department said it would appeal.")
            .revised(2)
            .tagged("courts-and-litigation", STRONG, "injunction", "federal judge")
            .tagged("detention", LIKELY, "immigration detention"),
        Clipping.of(
                HARBOR,
                "port-workers-raid",
                ago(22),
                "Agents detain 14 workers at cannery; union calls it a “raid without a warrant”",
                "Federal agents detained 14 workers at a cannery near the harbor on Tuesday morning, the union"
                    + " said. The agency confirmed a worksite operation and gave no number. Schools nearby sent"
                    + " letters home before noon.")
            .tagged("workplace-enforcement", STRONG, "worksite operation")
            .tagged("arrests-and-removals", STRONG, "agents detained 14 workers")
            .tagged("community-response", LIKELY, "Schools nearby sent letters home"),
        Clipping.of(
                AGENCY,
                "memo-287g",
                ago(12),
                "Agency publishes new memorandum on 287(g) task force agreements",
                "The memorandum sets training hours and reporting duties for officers who work under 287(g)"
                    + " agreements. It takes effect on 1 December.")
            .tagged("local-cooperation", STRONG, "287(g) agreements")
            .tagged("executive-action", LIKELY, "memorandum sets training hours"),
        Clipping.of(
            PLAINS,
            "ice-on-roads",
            ago(9),
            "Ice on the roads closes three schools",
            "Black ice closed three schools on Tuesday. Crews spread salt from four in the morning."),
        Clipping.of(
                GAZETTE,
                "hostile-headline",
                ago(5),
                "<script>alert('x')</script><img src=x onerror=alert(1)> & \"quotes\": shelter opens",
                "A shelter for asylum seekers opened on Tuesday. <b>Not bold</b> {{7*7}} ${7*7} '\"--><svg/onload=alert(2)>")
            .tagged("asylum-and-refugees", LIKELY, "shelter for asylum seekers"));
  }

  private List<Clipping> lastWeek() {
    List<Clipping> week = new ArrayList<>();
    String[] counties = {
      "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ironwood"
    };
    for (int day = 1; day <= 6; day++) {
      for (int one = 0; one < 1 + (day * 5) % 4; one++) {
        String county = counties[(day * 3 + one) % counties.length];
        week.add(
            Clipping.of(
                    one % 2 == 0 ? GAZETTE : PLAINS,
                    "county-" + county + "-" + day + "-" + one,
                    ago(day * 1440L + one * 131L),
                    county + " County sheriff signs jail agreement with federal agents",
                    "The sheriff of "
                        + county
                        + " County signed an agreement that lets federal agents interview people in the county jail."
                        + " It is the "
                        + (one + 2)
                        + "th such agreement in the region this year. Advocates asked for its text.")
                .tagged(
                    "local-cooperation", one % 3 == 0 ? STRONG : LIKELY, "signed an agreement"));
      }
    }
    return week;
  }

  private List<Clipping> older() {
    return List.of(
        Clipping.of(
                WIRE,
                "removal-flights",
                ago(9 * 1440),
                "Removal flights rise for a third month, watchers say",
                "Volunteers who watch airfields counted 212 removal flights in October, the third rise in a row.")
            .tagged("arrests-and-removals", STRONG, "removal flights"));
  }
}

package io.wirewatch.ingest.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.wirewatch.contract.failure.FailureReason;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A robots.txt as it was served. */
final class RobotsFile implements RobotsRules {
  /** Who asks for more than this between two pages does not want us at all. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  private static final int WARNINGS = 0;

  private final SimpleRobotRules rules;

  private RobotsFile(SimpleRobotRules rules) {
    this.rules = rules;
  }

  /**
   * Reads the rules for us.
   *
   * @param name ours, as in the User-Agent up to the slash
   */
  static RobotsFile read(URI url, byte[] content, String name) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), WARNINGS);
    List<String> names = List.of(name.toLowerCase(Locale.ROOT));
    return new RobotsFile(parser.parseContent(url.toString(), content, "text/plain", names));
  }

  @Override
  public Optional<FailureReason> refusal(URI page) {
    return rules.isAllowed(page.toString())
        ? Optional.empty()
        : Optional.of(FailureReason.ROBOTS_FORBID);
  }

  @Override
  public Duration crawlDelay() {
    long millis = rules.getCrawlDelay();
    return millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis < 0
        ? Duration.ZERO
        : Duration.ofMillis(millis);
  }
}

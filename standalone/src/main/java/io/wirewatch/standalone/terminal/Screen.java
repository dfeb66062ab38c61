package io.wirewatch.standalone.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Prints for a person: numbered steps with their times, a block of what to do next, and events.
 * Safe to use from several threads.
 */
public final class Screen {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final int LABEL = 42;

  private final PrintStream out;
  private final boolean colours;
  private final InstantSource clock;
  private final ZoneId zone;
  private int step;

  private Screen(PrintStream out, boolean colours, InstantSource clock, ZoneId zone) {
    this.out = out;
    this.colours = colours;
    this.clock = clock;
    this.zone = zone;
  }

  /** A screen on a stream that is, or is not, a terminal. */
  public static Screen of(
      PrintStream out,
      boolean terminal,
      Map<String, String> environment,
      InstantSource clock,
      ZoneId zone) {
    return new Screen(out, Ink.wanted(terminal, environment), clock, zone);
  }

  /** One line as it is. */
  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** An empty line. */
  public void gap() {
    say("");
  }

  /**
   * Does one step of several and prints how long it took.
   *
   * @param of how many steps there are
   * @param label what is being done
   * @param work gives a remark to print behind, or an empty text
   */
  public void step(int of, String label, Supplier<String> work) {
    long began = System.nanoTime();
    step++;
    String head = " [%d/%d] %s ".formatted(step, of, label);
    out.print(head + ".".repeat(Math.max(3, LABEL - head.length())) + " ");
    out.flush();
    try {
      String remark = work.get();
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      String line =
          "%-4s %5.1fs   %s"
              .formatted(ink(Ink.GREEN, "ok"), took.toMillis() / 1000.0, remark)
              .stripTrailing();
      say(line);
    } catch (RuntimeException e) {
      say(ink(Ink.RED, "failed"));
      throw e;
    }
  }

  /** A label and what stands behind it, in columns. */
  public void point(String label, String text) {
    say(" %-13s %s".formatted(label, text));
  }

  /**
   * Something that happened, with the time in front.
   *
   * @param service ingest, enrich or alerts
   * @param subject outlet, topic or rule
   */
  public void event(String service, String subject, String what) {
    String time = CLOCK.format(clock.instant().atZone(zone));
    say(
        "%s %s %-30s %s"
            .formatted(
                ink(Ink.FAINT, time),
                ink(Ink.BLUE, "%-7s".formatted(service)),
                cut(Printable.of(subject), 30),
                Printable.of(what)));
  }

  /** A second line of the event before. */
  public void more(String subject, String what) {
    say(
        "%16s %-30s %s"
            .formatted("", cut(Printable.of(subject), 30), ink(Ink.FAINT, Printable.of(what))));
  }

  /** The text in a colour where there are colours. */
  public String ink(Ink ink, String text) {
    return ink.on(colours, text);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}

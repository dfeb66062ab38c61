package io.wirewatch.alerts.message;

import io.wirewatch.alerts.store.Trouble;
import java.util.Optional;

/** Mails about destinations: may we write here, and this one is in trouble. */
public final class DestinationLetters {
  private DestinationLetters() {}

  /**
   * Asks whoever reads an address whether alerts are wanted there.
   *
   * @param by who asked for it, in words
   */
  public static MailContent confirm(String by, String link) {
    return new Letter("May Wirewatch send alerts here?")
        .says(by + " asked Wirewatch to send news alerts to this address.")
        .says("Nothing is sent until you agree. The link shows a button that does.")
        .addsAfterTheLink("The link works for 3 days.")
        .addsAfterTheLink("Not expected? Do nothing: without you, no alert is ever sent here.")
        .leadsTo("See what is asked and agree", link);
  }

  /**
   * Tells the owner that a destination takes nothing.
   *
   * @param name what the owner calls it
   * @param since when it began, in words
   * @param trouble how it fails
   * @param off why nothing is sent there any more, when nothing is
   */
  public static MailContent trouble(
      String name, String since, Trouble trouble, Optional<String> off, String link) {
    String subject =
        off.isPresent()
            ? name + " is switched off"
            : name + " has refused " + counted(trouble.refused(), "message");
    Letter letter =
        new Letter(subject)
            .says(
                off.map(why -> "Wirewatch sends nothing to " + name + " any more: " + why + ".")
                    .orElse(name + " has taken nothing since " + since + "."));
    if (!trouble.reply().isEmpty()) {
      letter.says("It said: \"" + Plain.cut(Plain.line(trouble.reply()), 300) + "\"");
    }
    return letter
        .says(waiting(trouble.waiting(), off.isPresent()))
        .addsAfterTheLink("You get this once for each time it fails.")
        .leadsTo("See and mend the destination", link);
  }

  private static String waiting(long waiting, boolean off) {
    if (waiting == 0) {
      return "No message waits for it.";
    }
    String verb = waiting == 1 ? " waits" : " wait";
    return counted(waiting, "message")
        + verb
        + (off
            ? " until you switch it on again or remove it."
            : " and will be tried again for days.");
  }

  private static String counted(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}

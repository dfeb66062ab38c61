package io.wirewatch.alerts.message;

import io.wirewatch.alerts.store.AlertFacts;

/** The mail about a single alert. */
public final class AlertMail {
  private final Links links;

  public AlertMail(Links links) {
    this.links = links;
  }

  /** Writes it for a reader. */
  public MailContent write(AlertFacts facts, Reader reader) {
    return new MailContent(
        Words.subject(facts),
        new AlertText(links, reader).write(facts),
        new AlertHtml(links, reader).write(facts));
  }
}

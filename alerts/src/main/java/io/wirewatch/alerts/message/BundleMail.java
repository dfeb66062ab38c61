package io.wirewatch.alerts.message;

import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Bundle;
import java.util.List;

/** The mail about several alerts: a bundle of one rule, or a digest. */
public final class BundleMail {
  /** Most stories told in one mail; of the others it says how many there are. */
  static final int MOST_STORIES = 20;

  private final Links links;

  public BundleMail(Links links) {
    this.links = links;
  }

  /** Writes it for a reader. */
  public MailContent write(Bundle bundle, Reader reader) {
    List<AlertFacts> stories = bundle.stories();
    List<AlertFacts> shown = stories.subList(0, Math.min(MOST_STORIES, stories.size()));
    BundleWords words = new BundleWords(bundle, stories.size(), reader.zone());
    return new MailContent(
        words.subject(),
        new BundleText(links, reader, words).write(bundle, shown),
        new BundleHtml(links, reader, words).write(bundle, shown));
  }
}

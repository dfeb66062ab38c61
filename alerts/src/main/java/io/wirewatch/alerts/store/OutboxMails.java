package io.wirewatch.alerts.store;

import java.util.List;
import java.util.Optional;

/** Mails kept as files in demo mode. */
public interface OutboxMails {

  /** The newest mails; empty where mails are really sent. */
  List<OutboxMail> newest(int limit);

  /** A mail's headers, text and HTML as they would have been received. */
  Optional<OutboxMailParts> open(String id);
}

package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.OutboxMail;
import io.wirewatch.alerts.store.OutboxMailParts;
import io.wirewatch.alerts.store.OutboxMails;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mails kept in memory; a stand-in for the files of the demo's outbox. */
final class KeptMails implements OutboxMails {
  private final Map<String, OutboxMailParts> mails = new LinkedHashMap<>();

  void keep(Message message, Instant at) {
    String title = message.facts().title();
    OutboxMail mail = new OutboxMail(message.id(), at, "desk@example.org", "[Detention] " + title);
    String text =
        "Rule: "
            + message.facts().ruleName()
            + "\n\n"
            + title
            + "\n"
            + message.facts().url()
            + "\n";
    String html =
        "<!doctype html><html lang=\"en\"><title>Alert</title><body style=\"font:16px sans-serif;margin:24px\">"
            + "<h1 style=\"font-size:20px\">An alert</h1><p>Because of <b><u>detention contract</u></b>.</p>"
            + "<script>parent.document.title='owned'</script></body></html>";
    String headers =
        "From: \"Wirewatch\" <alerts@example.org>\nSubject: "
            + mail.subject()
            + "\nList-Id: <rule.example>";
    byte[] raw = (headers + "\n\n" + text).getBytes(StandardCharsets.UTF_8);
    mails.put(message.id(), new OutboxMailParts(mail, headers, text, html, raw));
  }

  @Override
  public List<OutboxMail> newest(int limit) {
    return mails.values().stream().map(OutboxMailParts::mail).limit(limit).toList();
  }

  @Override
  public Optional<OutboxMailParts> open(String id) {
    return Optional.ofNullable(mails.get(id));
  }
}

package io.wirewatch.alerts.console;

import io.wirewatch.alerts.message.MailContent;
import io.wirewatch.alerts.message.Post;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Letters kept in memory. */
final class KeptPost implements Post {
  record Letter(String to, MailContent content) {}

  final List<Letter> letters = new CopyOnWriteArrayList<>();

  @Override
  public void send(String to, MailContent letter) {
    letters.add(new Letter(to, letter));
  }

  @Override
  public boolean isReal() {
    return true;
  }
}

package io.wirewatch.alerts.message;

import java.time.ZoneId;

/**
 * For whom a message is written.
 *
 * @param zone in which times are shown
 * @param unsubscribe address of the page that stops this rule's messages to this destination
 */
public record Reader(ZoneId zone, String unsubscribe) {

  /** The page that asks whether being told of an article was right. */
  String relevance(String articleId) {
    return unsubscribe + "/" + articleId;
  }
}

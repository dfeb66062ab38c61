package io.wirewatch.bench.told;

import io.wirewatch.bench.process.Trap;
import java.util.Locale;

/** Where alerts is killed: at the entry of a method, before its first instruction. */
enum AlertPoint implements Trap.Point {
  START("io.wirewatch.alerts.store.SqlOutbox", "dropClaims", 1),
  OFFSETS_READ("io.wirewatch.alerts.inbox.Offsets", "load", 1),
  RECORD_READ("io.wirewatch.alerts.inbox.RecordReader", "read", 10),
  TRANSACTION_BEGUN("io.wirewatch.alerts.store.SqlBatch", "placed", 10),
  ARTICLE_SAVED("io.wirewatch.alerts.inbox.Settling", "settle", 10),
  ALERT_WRITTEN("io.wirewatch.alerts.store.MessageRows", "insert", 10),
  BEFORE_OFFSETS("io.wirewatch.alerts.store.SqlBatch", "moveOffset", 5),
  EDGE_OF_A_TRANSACTION("org.sqlite.jdbc3.JDBC3Connection", "setAutoCommit", 60),
  COMMITTED("io.wirewatch.alerts.inbox.Offsets", "become", 5),
  BEFORE_CLAIM("io.wirewatch.alerts.store.SqlOutbox", "claim", 10),
  CLAIMED("io.wirewatch.alerts.deliver.webhook.WebhookNotifier", "deliver", 10),
  TAKEN_BY_THE_RECEIVER("io.wirewatch.alerts.deliver.HttpAnswers", "judge", 10),
  BEFORE_THE_RECORD("io.wirewatch.alerts.store.SqlOutbox", "record", 10),
  RECORDED("io.wirewatch.alerts.deliver.DeliveryMeters", "attempted", 10),
  BEFORE_A_BUNDLE("io.wirewatch.alerts.store.GatheringRows", "carry", 2),
  BUNDLE_TAKEN("io.wirewatch.alerts.store.GatheringRows", "follow", 2);

  private final String type;
  private final String method;
  private final int most;

  AlertPoint(String type, String method, int most) {
    this.type = type;
    this.method = method;
    this.most = most;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

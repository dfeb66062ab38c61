package io.wirewatch.ingest.websub;

/** What became of one push. */
enum PushResult {
  /** Its feed is due. */
  ACCEPTED("accepted"),
  /** Its signature is missing or wrong; ignored. */
  FORGED("forged"),
  /** Nobody subscribed under this address, or no longer. */
  UNKNOWN("unknown"),
  /** Larger than any feed; ignored. */
  TOO_LARGE("too_large");

  private final String code;

  PushResult(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}

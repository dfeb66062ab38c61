package io.wirewatch.ingest.fetch;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.fetch.FetchFailure;

/** Names failures of fetching by the closed list of reasons. */
public final class FetchReasons {
  private FetchReasons() {}

  /** The reason for a request that brought no answer; both lists use the same words. */
  public static FailureReason of(FetchFailure failure) {
    return FailureReason.valueOf(failure.name());
  }

  /** The reason for an answer with this status that holds no document. */
  public static FailureReason ofStatus(int status) {
    return switch (status) {
      case 401, 403, 451 -> FailureReason.HTTP_FORBIDDEN;
      case 404 -> FailureReason.HTTP_NOT_FOUND;
      case 410 -> FailureReason.HTTP_GONE;
      case 429 -> FailureReason.HTTP_TOO_MANY_REQUESTS;
      default -> byClass(status);
    };
  }

  private static FailureReason byClass(int status) {
    if (status >= 500) {
      return FailureReason.HTTP_SERVER_ERROR;
    }
    return status >= 400 ? FailureReason.HTTP_CLIENT_ERROR : FailureReason.HTTP_UNEXPECTED;
  }
}

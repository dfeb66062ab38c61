package io.wirewatch.runtime.fetch;

import io.wirewatch.runtime.fetch.FetchResult.Failed;
import java.io.IOException;
import java.util.Optional;

/** Carries a named failure through code that speaks in exceptions; never leaves this package. */
final class FetchProblem extends IOException {
  private final transient Failed failed;

  FetchProblem(FetchFailure failure, String detail) {
    super(detail);
    this.failed = new Failed(failure, detail);
  }

  Failed failed() {
    return failed;
  }

  /** The problem behind an exception, where one of ours was wrapped by the client. */
  static Optional<Failed> behind(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof FetchProblem problem) {
        return Optional.of(problem.failed());
      }
    }
    return Optional.empty();
  }
}

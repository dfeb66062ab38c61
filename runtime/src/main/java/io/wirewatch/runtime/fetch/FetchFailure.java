package io.wirewatch.runtime.fetch;

/** Why a request brought no answer: the closed list, the same in results, logs and metrics. */
public enum FetchFailure {
  /** The name has no address, or the name servers did not answer in time. */
  DNS,
  /** The name, or the address itself, leads to a place Wirewatch does not open. */
  ADDRESS_REFUSED,
  /** The address is written in a way Wirewatch does not accept; see {@link UrlRules}. */
  URL_REFUSED,
  /** No connection could be made, or it broke before an answer began. */
  CONNECT,
  /** No trustworthy encrypted connection: certificate, name or protocol. */
  TLS,
  /** The whole exchange took longer than {@link FetchLimits#total()}. */
  TIMEOUT,
  /** The answer is larger than the limits, as sent, unpacked, or by ratio of the two. */
  TOO_LARGE,
  /** More redirects than allowed, or a circle. */
  TOO_MANY_REDIRECTS,
  /** A redirect without a usable target, or from https to http where that is not allowed. */
  BAD_REDIRECT,
  /** The answer ended before it was complete. */
  TRUNCATED,
  /** The answer is packed in a way that was not asked for, or is not what it says. */
  BAD_ENCODING,
  /** What came is not HTTP as it should be. */
  PROTOCOL,
  /** Too many header lines, or one that is too long. */
  TOO_MANY_HEADERS
}

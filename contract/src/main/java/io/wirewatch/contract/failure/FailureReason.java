package io.wirewatch.contract.failure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The closed list of reasons why something failed: the same words in logs, metrics, the rejections
 * channel and, as a sentence, on pages.
 */
public enum FailureReason {
  // Reaching a server.
  DNS("the name could not be found"),
  ADDRESS_REFUSED("the address is not a public one"),
  URL_REFUSED("the address is not one we open"),
  CONNECT("no connection"),
  TLS("the certificate or encryption was refused"),
  TIMEOUT("no whole answer in time"),
  PROTOCOL("the answer is not proper HTTP"),
  TOO_MANY_HEADERS("the answer's headers are too many or too long"),
  TOO_LARGE("the answer is too large"),
  TRUNCATED("the answer broke off"),
  BAD_ENCODING("the answer's compression is broken or unknown"),
  TOO_MANY_REDIRECTS("redirected too often"),
  BAD_REDIRECT("redirected to an address we do not open"),

  // What a server answered.
  HTTP_NOT_FOUND("not found (404)"),
  HTTP_GONE("gone for good (410)"),
  HTTP_FORBIDDEN("access refused (401, 403)"),
  HTTP_TOO_MANY_REQUESTS("asked us to slow down (429)"),
  HTTP_CLIENT_ERROR("refused the request (4xx)"),
  HTTP_SERVER_ERROR("server trouble (5xx)"),
  HTTP_UNEXPECTED("answered with an unexpected status"),

  // Reading a feed.
  EMPTY_DOCUMENT("the document is empty"),
  HTML_PAGE("a web page, not a feed"),
  NOT_A_FEED("not a feed"),
  MALFORMED_FEED("broken beyond reading"),
  PARSE_LIMIT("too deep, too large or too slow to read"),

  // Reading an article's page.
  ROBOTS_FORBID("robots.txt asks us to leave the page alone"),
  ROBOTS_UNAVAILABLE("robots.txt cannot be read for now"),
  PAGE_NOT_HTML("not a web page"),
  PAGE_NO_ARTICLE("no article on the page"),
  PAGE_TOO_SHORT("the page says no more than the feed"),
  PAGE_PAYWALL("only the beginning, the rest is for subscribers"),
  PAGE_BOT_WALL("a check for robots in place of the article"),
  PAGE_OTHER_ARTICLE("the page tells something else than the feed"),
  PAGE_OTHER_LANGUAGE("the page is in another language than the feed"),
  PAGE_TOO_LATE("not to be had for too long"),
  PAGE_BUDGET("too many pages are waiting"),

  // Reading a record.
  UNREADABLE("not readable as the record it should be"),
  INVALID("readable, but breaks a rule of the record"),
  RECORD_TOO_LARGE("the record is too large"),

  // Tagging and matching.
  TAGGING_FAILED("the tagger failed on it"),
  TIME_BUDGET("took longer than an article may take"),
  RULE_UNREADABLE("the rule's query cannot be read"),

  // Delivering a message.
  MAIL_ADDRESS_REFUSED("the mail server does not know the address"),
  MAIL_REJECTED("the mail server refused the message"),
  MAIL_BUSY("the mail server asked us to try later"),
  MAIL_SIGN_IN("the mail server refused our sign-in"),
  MAIL_TLS("the mail server's encryption is missing or refused"),
  MAIL_UNREACHABLE("the mail server did not answer"),
  WEBHOOK_GONE("the webhook is gone for good (410)"),
  SLACK_REVOKED("the Slack address works no longer"),
  SLACK_REFUSED("Slack refused the message"),
  GAVE_UP("all tries used up"),

  // Everything of ours.
  STORAGE("could not be stored"),
  BUG("a fault of ours");

  private final String sentence;

  FailureReason(String sentence) {
    this.sentence = sentence;
  }

  /** Lower-case name, as in metrics, logs and headers. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a person reads. */
  public String sentence() {
    return sentence;
  }
}

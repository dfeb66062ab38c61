package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.Notice;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page says after a change, carried in the address it redirects to: a closed list, so that
 * no address can make a page say something else.
 */
public enum Done {
  RULE_SAVED("The rule is saved and watches from now on."),
  DRAFT_SAVED("The draft is saved. It watches nothing until you turn it on."),
  RULE_PAUSED("The rule is paused. What it catches is kept; nothing is sent."),
  RULE_RESUMED("The rule is on."),
  RULE_DELETED("The rule is deleted. Messages not sent yet are cancelled."),
  RULE_RESTORED("The rule is back."),
  MESSAGE_DUE("The message is sent again within the next moments."),
  FEED_ENDED("The feed's address answers no longer."),
  DESTINATION_REMOVED("The destination is removed. Messages not sent yet are cancelled."),
  DESTINATION_ADDED("The destination is added. Choose it in a rule."),
  DESTINATION_OFF("Nothing is sent there for now. What is due waits."),
  OLD_SECRET_ENDED("Calls are signed with the newest secret alone."),
  DESTINATION_ON("Messages are sent there again."),
  SOURCE_ADDED("The source is added and is being read."),
  SOURCES_IMPORTED("The sources are added and are being read."),
  SOURCE_SAVED("The source is saved."),
  SOURCE_PAUSED("The source is paused. Its articles stay."),
  SOURCE_RESUMED("The source is read again."),
  SOURCE_MOVED("The source is read at its new address."),
  SOURCE_REMOVED("The source is removed. Its articles stay."),
  ITEMS_RELEASED("What was held back is published with the next reading of the source."),
  PREFERENCES_SAVED("Your preferences are saved."),
  SESSION_ENDED("The session is over."),
  SESSIONS_ENDED("You are signed in here only."),
  TOKEN_REVOKED("The token opens nothing any more."),
  INVITED("A mail with a sign-in link is on its way."),
  PERSON_SAVED("The person is saved."),
  PERSON_REMOVED(
      "The person is removed. Rules and destinations are yours now; the destinations are off."),
  BANNER_SAVED("The banner is saved."),
  LINK_ASKED_FOR(
      "If somebody with this address may sign in here, a mail with a link is on its way. It works for 15 minutes."),
  ALERTS_TAKEN("You are on it. Everybody who sees it sees that."),
  ALERTS_PAUSED("Put aside. It comes back by itself."),
  ALERTS_DONE("Done."),
  ALERTS_NEW("Back among the new ones."),
  FEEDBACK_NOTED("Noted, thank you."),
  NOTHING_CHOSEN("Nothing was ticked, so nothing was changed."),
  NOTE_ADDED("The note is added."),
  SIGNED_OUT("You are signed out.");

  private final String text;

  Done(String text) {
    this.text = text;
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The page's address with this word attached. */
  public String on(Address page) {
    return page.with("done", code()).toString();
  }

  /** The page's address with this word and the id of what was changed attached. */
  String on(Address page, String id) {
    return on(page.with("id", id));
  }

  /** The notice for a word and an id from an address; empty for words that are not ours. */
  static Optional<Notice> notice(Optional<String> code, Optional<String> id) {
    for (Done done : values()) {
      if (code.filter(done.code()::equals).isPresent()) {
        return Optional.of(new Notice(done.text, "good", done.undo(id)));
      }
    }
    return Optional.empty();
  }

  private Optional<String> undo(Optional<String> id) {
    return this == RULE_DELETED
        ? id.map(rule -> "/rules/" + Address.encoded(rule) + "/restore")
        : Optional.empty();
  }
}

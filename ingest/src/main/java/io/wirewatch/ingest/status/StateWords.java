package io.wirewatch.ingest.status;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedMove;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedTrack;
import io.wirewatch.contract.feed.HeldItems;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A state as a sentence that stays true while nothing happens: no elapsed times, no counts. */
final class StateWords {
  private StateWords() {}

  static String of(FeedState state, Optional<FeedMemory> memory, Optional<Silence> silence) {
    return switch (state) {
      case PAUSED -> "Paused by a person.";
      case GONE -> "Says it is gone for good (410), on two days. It is not asked any more.";
      case NOT_A_FEED -> notAFeed(memory);
      case FAILING -> failing(memory);
      case FLOOD_HELD -> flood(memory);
      case NEW -> "Not read yet.";
      case ANSWERING_BUT_EMPTY -> "Answers, but with nothing in it.";
      case LOST_ITEMS -> "Brought so much at once that items may have come and gone between polls.";
      case SILENT -> "Nothing new for longer than it ever is" + usual(silence) + ".";
      case MOVED -> "Moved for good to " + moved(memory) + ", and is read there.";
      case QUIET -> "Nothing new for longer than usual.";
      case OK -> "Answers, and brings what is to be expected.";
    };
  }

  private static String notAFeed(Optional<FeedMemory> memory) {
    boolean page = reason(memory) == FailureReason.HTML_PAGE;
    return page
        ? "Its address shows a web page in place of the feed."
        : "Its address shows something that is no feed.";
  }

  private static String failing(Optional<FeedMemory> memory) {
    return switch (reason(memory)) {
      case HTTP_GONE -> "Says it is gone for good (410). It is asked once more, tomorrow.";
      case HTTP_FORBIDDEN -> "Refuses us (401 or 403): it wants a sign-in, or blocks programs.";
      case HTTP_NOT_FOUND -> "Its address is not found (404).";
      default -> sentence(reason(memory).sentence());
    };
  }

  private static String flood(Optional<FeedMemory> memory) {
    int count = memory.flatMap(FeedMemory::held).map(HeldItems::count).orElse(0);
    return count + " items came at once, far more than ever: they wait for your word.";
  }

  private static String moved(Optional<FeedMemory> memory) {
    return memory
        .flatMap(FeedMemory::track)
        .flatMap(FeedTrack::move)
        .map(FeedMove::to)
        .map(URI::toString)
        .orElse("another address");
  }

  private static String usual(Optional<Silence> silence) {
    return silence
        .map(one -> " (at most " + span(one.silentAfter()) + " at that time of the week)")
        .orElse("");
  }

  /** Hours up to two days, else days. */
  static String span(Duration duration) {
    long hours = Math.max(1, Math.round(duration.toMinutes() / 60.0));
    if (hours < 48) {
      return hours == 1 ? "an hour" : hours + " hours";
    }
    return Math.round(hours / 24.0) + " days";
  }

  private static FailureReason reason(Optional<FeedMemory> memory) {
    return memory.flatMap(FeedMemory::lastFailure).orElse(FailureReason.BUG);
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}

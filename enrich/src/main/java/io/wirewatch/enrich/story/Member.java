package io.wirewatch.enrich.story;

import io.wirewatch.contract.story.Kinship;
import java.time.Instant;

/**
 * An article in the story book.
 *
 * @param item its newest revision
 * @param storyId the story it is in
 * @param kinship how it came into it
 * @param number counts the articles in the order in which they came
 * @param at time of the book when it came
 */
public record Member(StoryItem item, String storyId, Kinship kinship, long number, Instant at) {

  Member movedTo(String story) {
    return new Member(item, story, kinship, number, at);
  }

  Member revised(StoryItem revision) {
    return new Member(revision, storyId, kinship, number, at);
  }
}

package io.wirewatch.standalone.demo;

import java.time.Duration;
import java.util.Optional;

/**
 * One article of an invented outlet, or a correction of it.
 *
 * @param at when it appears, after the start of the sample day
 * @param slug its place in the outlet; a later item with the same slug corrects it
 * @param title headline
 * @param text what the feed carries
 * @param author byline
 */
record SampleItem(Duration at, String slug, String title, String text, Optional<String> author) {}

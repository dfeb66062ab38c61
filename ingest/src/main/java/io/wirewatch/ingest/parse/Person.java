package io.wirewatch.ingest.parse;

import java.util.Optional;

/**
 * Somebody who wrote something.
 *
 * @param name as it is written in a byline; where there is none, the mail address
 * @param mail address, where given
 * @param url page about the person, where given
 */
public record Person(String name, Optional<String> mail, Optional<String> url) {}

package io.wirewatch.ingest.parse;

import java.util.Optional;

/**
 * What an item answers.
 *
 * @param ref id of the other item
 * @param href its page
 * @param source the feed it is in
 * @param type media type of the page
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4685">RFC 4685</a>
 */
public record InReplyTo(
    Optional<String> ref, Optional<String> href, Optional<String> source, Optional<String> type) {}

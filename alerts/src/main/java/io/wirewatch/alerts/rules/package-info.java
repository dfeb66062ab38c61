/**
 * Rules at work: each is compiled to one query, all live ones to one set, matched in one pass over
 * an article. A rule is checked when it is saved; one that can no longer be read is marked broken,
 * with the reason, and never deleted.
 */
@NullMarked
package io.wirewatch.alerts.rules;

import org.jspecify.annotations.NullMarked;

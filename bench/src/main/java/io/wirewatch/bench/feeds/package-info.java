/**
 * How well feeds are read: other projects' conformance suites judged clause by clause, and folders
 * of documents read whole and cut, through the reader that production uses.
 */
@NullMarked
package io.wirewatch.bench.feeds;

import org.jspecify.annotations.NullMarked;

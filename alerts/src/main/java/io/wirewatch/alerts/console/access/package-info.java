/**
 * Who may see and change what over HTTP: host names we answer to, response headers, sessions, proof
 * that a change comes from our own page. Everything is closed unless a route says otherwise.
 */
@NullMarked
package io.wirewatch.alerts.console.access;

import org.jspecify.annotations.NullMarked;

/**
 * What the templates show: plain records with every text, time and link already prepared, so that a
 * template only places them and escaping is the only thing left to happen.
 */
@NullMarked
package io.wirewatch.alerts.console.view;

import org.jspecify.annotations.NullMarked;

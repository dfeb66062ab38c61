/**
 * What every service is made of: its parts, the order in which they stop, and a main method of five
 * statements.
 */
@NullMarked
package io.wirewatch.runtime.service;

import org.jspecify.annotations.NullMarked;

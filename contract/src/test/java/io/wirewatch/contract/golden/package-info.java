/**
 * Records as releases wrote them, one file for each kind of event and shape: added to, never
 * edited.
 */
@NullMarked
package io.wirewatch.contract.golden;

import org.jspecify.annotations.NullMarked;

/** Stories, which gather what outlets say of one event, and trends, which count them. */
@NullMarked
package io.wirewatch.contract.story;

import org.jspecify.annotations.NullMarked;

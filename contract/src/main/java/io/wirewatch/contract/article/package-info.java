/** Articles as outlets published them, and as the tagger understood them. */
@NullMarked
package io.wirewatch.contract.article;

import org.jspecify.annotations.NullMarked;

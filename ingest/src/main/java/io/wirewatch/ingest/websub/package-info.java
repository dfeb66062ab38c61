/**
 * WebSub: hubs that feeds name are asked to tell us of news, and are believed as far as they proved
 * right. A push never brings an article; it only makes its feed due, so there is one way to an
 * article's identity.
 */
@NullMarked
package io.wirewatch.ingest.websub;

import org.jspecify.annotations.NullMarked;

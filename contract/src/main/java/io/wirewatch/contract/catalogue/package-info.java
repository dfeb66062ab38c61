/**
 * What the channels promise to those who build on them, beyond what Kafka is told: whom they are
 * for, which headers are written, in which order records stand, what a removal means. The AsyncAPI
 * document, the consumers' schemas and the developers' pages are made from it.
 */
@NullMarked
package io.wirewatch.contract.catalogue;

import org.jspecify.annotations.NullMarked;

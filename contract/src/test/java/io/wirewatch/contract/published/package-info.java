/**
 * Makes what is published about the channels from the catalogue and the schemas: the AsyncAPI
 * document, the consumers' schemas, the developers' pages; and proves that what is committed is
 * what would be made, and that the code keeps to it.
 */
@NullMarked
package io.wirewatch.contract.published;

import org.jspecify.annotations.NullMarked;

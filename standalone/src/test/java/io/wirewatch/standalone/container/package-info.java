/** What runs on the embedded broker, once more on Kafka's own image. */
@NullMarked
package io.wirewatch.standalone.container;

import org.jspecify.annotations.NullMarked;

/** Tests of settling rejections against a real broker. */
@NullMarked
package io.wirewatch.standalone.rejections;

import org.jspecify.annotations.NullMarked;

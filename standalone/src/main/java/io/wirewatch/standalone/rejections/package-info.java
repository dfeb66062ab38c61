/** Looking at what the pipeline could not use, and putting it back or letting it go. */
@NullMarked
package io.wirewatch.standalone.rejections;

import org.jspecify.annotations.NullMarked;

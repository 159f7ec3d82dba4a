/** Finding words in what people wrote, without an index: folded alike, then looked through. */
@NullMarked
package org.evenkeel.platform.search;

import org.jspecify.annotations.NullMarked;

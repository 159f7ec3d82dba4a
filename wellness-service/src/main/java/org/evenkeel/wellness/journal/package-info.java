/** Owns journal entries: what people write for themselves, in versions. */
@NullMarked
package org.evenkeel.wellness.journal;

import org.jspecify.annotations.NullMarked;

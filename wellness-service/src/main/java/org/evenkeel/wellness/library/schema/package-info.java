/** Owns the rules of an intervention's content, the same for data files and for edits. */
@NullMarked
package org.evenkeel.wellness.library.schema;

import org.jspecify.annotations.NullMarked;

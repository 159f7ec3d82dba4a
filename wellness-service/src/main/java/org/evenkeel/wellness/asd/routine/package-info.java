/** A person's routine, what became of each item, and changes that are planned. */
@NullMarked
package org.evenkeel.wellness.asd.routine;

import org.jspecify.annotations.NullMarked;

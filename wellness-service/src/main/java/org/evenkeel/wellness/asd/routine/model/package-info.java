/** When an item of a routine is due, and what a deviation is. Pure rules. */
@NullMarked
package org.evenkeel.wellness.asd.routine.model;

import org.jspecify.annotations.NullMarked;

/** Owns how admins make and change interventions, in versions and on record. */
@NullMarked
package org.evenkeel.wellness.library.editing;

import org.jspecify.annotations.NullMarked;

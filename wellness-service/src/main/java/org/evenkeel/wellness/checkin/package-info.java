/** Owns check-ins: scores and context at a moment, perhaps with text. */
@NullMarked
package org.evenkeel.wellness.checkin;

import org.jspecify.annotations.NullMarked;

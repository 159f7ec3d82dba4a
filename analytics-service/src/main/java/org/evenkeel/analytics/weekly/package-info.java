/**
 * A member's week as a whole (AN3): its figures, its words, and the moment from which it stands.
 */
@NullMarked
package org.evenkeel.analytics.weekly;

import org.jspecify.annotations.NullMarked;

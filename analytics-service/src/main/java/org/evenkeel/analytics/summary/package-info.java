/** Counts and last times of a member's own doing (AN1). */
@NullMarked
package org.evenkeel.analytics.summary;

import org.jspecify.annotations.NullMarked;

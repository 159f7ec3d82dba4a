/** Projections of what members did, built from facts alone. */
@NullMarked
package org.evenkeel.analytics;

import org.jspecify.annotations.NullMarked;

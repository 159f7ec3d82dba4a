/** Deciding on and recording an offer. */
@NullMarked
package org.evenkeel.wellness.recommendation.application;

import org.jspecify.annotations.NullMarked;

/** Tells the other services what was offered. */
@NullMarked
package org.evenkeel.wellness.recommendation.messaging;

import org.jspecify.annotations.NullMarked;

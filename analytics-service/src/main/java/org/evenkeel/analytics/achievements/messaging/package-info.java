/** Facts about achievements, out. */
@NullMarked
package org.evenkeel.analytics.achievements.messaging;

import org.jspecify.annotations.NullMarked;

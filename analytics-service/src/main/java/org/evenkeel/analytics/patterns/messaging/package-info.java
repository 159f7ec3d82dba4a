/** Facts of other services become histories, without anything people wrote. */
@NullMarked
package org.evenkeel.analytics.patterns.messaging;

import org.jspecify.annotations.NullMarked;

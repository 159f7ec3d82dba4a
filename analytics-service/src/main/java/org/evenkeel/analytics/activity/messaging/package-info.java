/** Facts of other services become activities. */
@NullMarked
package org.evenkeel.analytics.activity.messaging;

import org.jspecify.annotations.NullMarked;

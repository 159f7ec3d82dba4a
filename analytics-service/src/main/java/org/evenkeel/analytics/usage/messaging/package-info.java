/** Facts about recommendations become their courses. */
@NullMarked
package org.evenkeel.analytics.usage.messaging;

import org.jspecify.annotations.NullMarked;

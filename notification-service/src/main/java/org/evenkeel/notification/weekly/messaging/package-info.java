/** Facts about weekly summaries. */
@NullMarked
package org.evenkeel.notification.weekly.messaging;

import org.jspecify.annotations.NullMarked;

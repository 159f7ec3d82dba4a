/** Facts that were committed and how they reach the broker, at least once and in order per user. */
@NullMarked
package org.evenkeel.platform.messaging.outbox;

import org.jspecify.annotations.NullMarked;

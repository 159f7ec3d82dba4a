/** How services tell one another facts: publishing through an outbox, handling once by an inbox. */
@NullMarked
package org.evenkeel.platform.messaging;

import org.jspecify.annotations.NullMarked;

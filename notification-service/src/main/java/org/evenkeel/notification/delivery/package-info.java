/** Deliveries: stored first, sent once, tried again until they are. */
@NullMarked
package org.evenkeel.notification.delivery;

import org.jspecify.annotations.NullMarked;

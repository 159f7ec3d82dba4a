/** Facts about deliveries, out. */
@NullMarked
package org.evenkeel.notification.delivery.messaging;

import org.jspecify.annotations.NullMarked;

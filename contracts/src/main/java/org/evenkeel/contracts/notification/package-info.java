/** Facts about deliveries, owned by notification-service. */
@NullMarked
package org.evenkeel.contracts.notification;

import org.jspecify.annotations.NullMarked;

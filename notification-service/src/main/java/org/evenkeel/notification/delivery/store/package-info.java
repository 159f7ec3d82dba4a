/** The tables of deliveries, their attempts, a day's count and digests. */
@NullMarked
package org.evenkeel.notification.delivery.store;

import org.jspecify.annotations.NullMarked;

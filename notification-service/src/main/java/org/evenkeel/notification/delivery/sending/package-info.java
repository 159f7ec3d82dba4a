/** From a delivery that is due to what became of it. */
@NullMarked
package org.evenkeel.notification.delivery.sending;

import org.jspecify.annotations.NullMarked;

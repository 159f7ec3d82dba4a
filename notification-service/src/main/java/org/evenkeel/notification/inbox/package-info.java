/** Messages inside the product. */
@NullMarked
package org.evenkeel.notification.inbox;

import org.jspecify.annotations.NullMarked;

/** Messages to people: deliveries over channels, and the inbox. */
@NullMarked
package org.evenkeel.notification;

import org.jspecify.annotations.NullMarked;

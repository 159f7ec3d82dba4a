/** Facts and the urgent call that bring messages to emergency contacts. */
@NullMarked
package org.evenkeel.notification.contact.messaging;

import org.jspecify.annotations.NullMarked;

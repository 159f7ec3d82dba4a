/** Where people want to be reached: their devices, numbers and receivers. */
@NullMarked
package org.evenkeel.notification.channel.subscription;

import org.jspecify.annotations.NullMarked;

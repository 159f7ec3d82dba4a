/** Messages to devices: what the push services have in common. */
@NullMarked
package org.evenkeel.notification.channel.push;

import org.jspecify.annotations.NullMarked;

/** Messages to devices by the Apple Push Notification service. */
@NullMarked
package org.evenkeel.notification.channel.push.apns;

import org.jspecify.annotations.NullMarked;

/** Messages to devices by Firebase Cloud Messaging, HTTP v1. */
@NullMarked
package org.evenkeel.notification.channel.push.fcm;

import org.jspecify.annotations.NullMarked;

/** Messages to receivers that people run themselves, signed as Standard Webhooks are. */
@NullMarked
package org.evenkeel.notification.channel.webhook;

import org.jspecify.annotations.NullMarked;

/** Text messages over providers that speak Twilio's API. */
@NullMarked
package org.evenkeel.notification.channel.sms;

import org.jspecify.annotations.NullMarked;

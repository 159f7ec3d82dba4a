/** Messages to browsers: RFC 8030, 8291 and 8292. */
@NullMarked
package org.evenkeel.notification.channel.push.webpush;

import org.jspecify.annotations.NullMarked;

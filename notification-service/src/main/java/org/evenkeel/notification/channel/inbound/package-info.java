/** What text message providers tell: what became of messages, and what people text back. */
@NullMarked
package org.evenkeel.notification.channel.inbound;

import org.jspecify.annotations.NullMarked;

/** HTTP to the outside: provider answers as outcomes, and the guard against inner addresses. */
@NullMarked
package org.evenkeel.notification.channel.http;

import org.jspecify.annotations.NullMarked;

/** Ways to reach a person outside the application: what all of them take and answer. */
@NullMarked
package org.evenkeel.notification.channel;

import org.jspecify.annotations.NullMarked;

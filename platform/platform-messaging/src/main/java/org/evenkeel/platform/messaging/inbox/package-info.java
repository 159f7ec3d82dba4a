/** What this service has heard: each event handled once, or put where a person finds it. */
@NullMarked
package org.evenkeel.platform.messaging.inbox;

import org.jspecify.annotations.NullMarked;

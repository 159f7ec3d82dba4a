/** Signals in, facts about cases out, and the urgent call to notification-service. */
@NullMarked
package org.evenkeel.crisis.service.cases.messaging;

import org.jspecify.annotations.NullMarked;

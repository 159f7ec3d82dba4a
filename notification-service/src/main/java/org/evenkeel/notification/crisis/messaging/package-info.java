/** Facts and the urgent call that bring notices of cases. */
@NullMarked
package org.evenkeel.notification.crisis.messaging;

import org.jspecify.annotations.NullMarked;

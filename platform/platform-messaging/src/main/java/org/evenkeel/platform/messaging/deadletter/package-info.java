/** Looking at the dead letters of a service's groups, and handing them to those groups again. */
@NullMarked
package org.evenkeel.platform.messaging.deadletter;

import org.jspecify.annotations.NullMarked;

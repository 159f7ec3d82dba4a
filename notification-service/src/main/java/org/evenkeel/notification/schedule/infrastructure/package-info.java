/** Tables, the worker that fires, and housekeeping that runs once over all replicas. */
@NullMarked
package org.evenkeel.notification.schedule.infrastructure;

import org.jspecify.annotations.NullMarked;

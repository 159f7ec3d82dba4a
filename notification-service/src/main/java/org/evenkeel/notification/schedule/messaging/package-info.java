/** What identity facts call for. */
@NullMarked
package org.evenkeel.notification.schedule.messaging;

import org.jspecify.annotations.NullMarked;

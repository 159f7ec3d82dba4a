/** A person's own schedules over HTTP. */
@NullMarked
package org.evenkeel.notification.schedule.web;

import org.jspecify.annotations.NullMarked;

/** Planning schedules, following people's preferences and travels, and firing what is due. */
@NullMarked
package org.evenkeel.notification.schedule.application;

import org.jspecify.annotations.NullMarked;

/** What a person is told about their routine: what was left out, and changes that come. */
@NullMarked
package org.evenkeel.notification.routine;

import org.jspecify.annotations.NullMarked;

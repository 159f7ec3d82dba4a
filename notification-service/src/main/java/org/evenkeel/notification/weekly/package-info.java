/** That the look back on a person's week is there: told once a week, without anything in it. */
@NullMarked
package org.evenkeel.notification.weekly;

import org.jspecify.annotations.NullMarked;

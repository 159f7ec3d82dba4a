/** Days a member takes off their streak: they neither break nor lengthen it (AN4). */
@NullMarked
package org.evenkeel.analytics.achievements.pause;

import org.jspecify.annotations.NullMarked;

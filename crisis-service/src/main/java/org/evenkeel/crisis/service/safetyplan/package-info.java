/** A member's own safety plan in versions, readable to nobody else. */
@NullMarked
package org.evenkeel.crisis.service.safetyplan;

import org.jspecify.annotations.NullMarked;

/** A member's own safety plan in versions, readable to them and to whom they share it with. */
@NullMarked
package org.evenkeel.crisis.service.safetyplan;

import org.jspecify.annotations.NullMarked;

/** Links by which a member shows their plan to somebody they trust. */
@NullMarked
package org.evenkeel.crisis.service.safetyplan.sharing;

import org.jspecify.annotations.NullMarked;

/** The append-only record of who did what to whose data. */
@NullMarked
package org.evenkeel.platform.web.audit;

import org.jspecify.annotations.NullMarked;

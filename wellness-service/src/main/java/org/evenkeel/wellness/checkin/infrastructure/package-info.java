/** Check-ins in PostgreSQL, their texts under the person's data key. */
@NullMarked
package org.evenkeel.wellness.checkin.infrastructure;

import org.jspecify.annotations.NullMarked;

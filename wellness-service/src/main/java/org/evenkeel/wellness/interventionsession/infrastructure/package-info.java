/** Sessions in PostgreSQL, feedback under the person's data key. */
@NullMarked
package org.evenkeel.wellness.interventionsession.infrastructure;

import org.jspecify.annotations.NullMarked;

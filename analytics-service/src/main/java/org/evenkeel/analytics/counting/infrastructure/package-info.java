/** The rows in PostgreSQL. */
@NullMarked
package org.evenkeel.analytics.counting.infrastructure;

import org.jspecify.annotations.NullMarked;

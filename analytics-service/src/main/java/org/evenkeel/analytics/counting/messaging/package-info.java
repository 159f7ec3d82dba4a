/** The stream: facts in, rows out, rows into PostgreSQL. */
@NullMarked
package org.evenkeel.analytics.counting.messaging;

import org.jspecify.annotations.NullMarked;

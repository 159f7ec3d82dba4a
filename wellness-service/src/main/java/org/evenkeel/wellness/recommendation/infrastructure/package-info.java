/** Decisions in PostgreSQL, and ml-service as the ranker. */
@NullMarked
package org.evenkeel.wellness.recommendation.infrastructure;

import org.jspecify.annotations.NullMarked;

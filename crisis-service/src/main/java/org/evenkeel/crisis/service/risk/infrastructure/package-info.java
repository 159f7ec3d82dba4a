/** Signals, assessments and thresholds in PostgreSQL. */
@NullMarked
package org.evenkeel.crisis.service.risk.infrastructure;

import org.jspecify.annotations.NullMarked;

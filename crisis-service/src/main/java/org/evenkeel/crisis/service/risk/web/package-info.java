/** Assessments and thresholds for staff. */
@NullMarked
package org.evenkeel.crisis.service.risk.web;

import org.jspecify.annotations.NullMarked;

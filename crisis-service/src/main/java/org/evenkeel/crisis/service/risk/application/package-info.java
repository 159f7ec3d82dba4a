/** What is done with signals, assessments and thresholds, one class each. */
@NullMarked
package org.evenkeel.crisis.service.risk.application;

import org.jspecify.annotations.NullMarked;

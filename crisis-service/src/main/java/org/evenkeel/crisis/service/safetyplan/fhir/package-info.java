/** The safety plan as a FHIR R4 CarePlan. */
@NullMarked
package org.evenkeel.crisis.service.safetyplan.fhir;

import org.jspecify.annotations.NullMarked;

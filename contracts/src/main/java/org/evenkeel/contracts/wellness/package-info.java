/** Facts about check-ins, journals and interventions, owned by wellness-service. */
@NullMarked
package org.evenkeel.contracts.wellness;

import org.jspecify.annotations.NullMarked;

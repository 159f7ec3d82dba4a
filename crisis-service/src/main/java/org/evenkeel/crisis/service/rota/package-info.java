/** Who answers cases, and who of them is on call at a moment. */
@NullMarked
package org.evenkeel.crisis.service.rota;

import org.jspecify.annotations.NullMarked;

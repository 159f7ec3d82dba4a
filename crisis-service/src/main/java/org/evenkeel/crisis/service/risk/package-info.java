/** How much danger there is, weighed from everything that is known, never below the floor. */
@NullMarked
package org.evenkeel.crisis.service.risk;

import org.jspecify.annotations.NullMarked;

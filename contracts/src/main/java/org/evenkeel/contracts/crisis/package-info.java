/** Signals of the floor, and facts about cases, owned by crisis-service. */
@NullMarked
package org.evenkeel.contracts.crisis;

import org.jspecify.annotations.NullMarked;

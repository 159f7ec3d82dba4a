/** How a sensory profile is computed. Pure rules. */
@NullMarked
package org.evenkeel.wellness.asd.sensory.model;

import org.jspecify.annotations.NullMarked;

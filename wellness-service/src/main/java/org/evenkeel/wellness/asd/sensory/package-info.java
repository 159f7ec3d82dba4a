/** Sensory loads and the profile that is read out of them. */
@NullMarked
package org.evenkeel.wellness.asd.sensory;

import org.jspecify.annotations.NullMarked;

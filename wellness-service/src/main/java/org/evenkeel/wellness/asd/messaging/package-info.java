/** Tells the other services about sensory loads and routines. */
@NullMarked
package org.evenkeel.wellness.asd.messaging;

import org.jspecify.annotations.NullMarked;

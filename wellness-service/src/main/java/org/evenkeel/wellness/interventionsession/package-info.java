/** Owns intervention sessions: one doing of an intervention, from start to rating or skip. */
@NullMarked
package org.evenkeel.wellness.interventionsession;

import org.jspecify.annotations.NullMarked;

/** A WAVE session and its rules. */
@NullMarked
package org.evenkeel.session.wave.model;

import org.jspecify.annotations.NullMarked;

/** Owns what a person's senses bear, and the routine that carries them through the day. */
@NullMarked
package org.evenkeel.wellness.asd;

import org.jspecify.annotations.NullMarked;

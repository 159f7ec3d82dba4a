/**
 * What reads a passage as a whole. The floor works without one; an implementation on the class path
 * is found by {@link java.util.ServiceLoader}.
 */
@NullMarked
package org.evenkeel.crisis.screen.sentence;

import org.jspecify.annotations.NullMarked;

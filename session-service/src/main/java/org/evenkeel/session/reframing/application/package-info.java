/** Writing personal reframes: once for each step, with the floor before and behind. */
@NullMarked
package org.evenkeel.session.reframing.application;

import org.jspecify.annotations.NullMarked;

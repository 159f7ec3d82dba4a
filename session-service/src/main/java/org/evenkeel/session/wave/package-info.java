/** WAVE: a wave of feeling is acknowledged, accepted and answered with an action. */
@NullMarked
package org.evenkeel.session.wave;

import org.jspecify.annotations.NullMarked;

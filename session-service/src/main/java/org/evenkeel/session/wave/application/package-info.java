/** What a member does with a WAVE session, one class each. */
@NullMarked
package org.evenkeel.session.wave.application;

import org.jspecify.annotations.NullMarked;

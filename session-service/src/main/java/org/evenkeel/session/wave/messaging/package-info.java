/** WAVE events become facts. */
@NullMarked
package org.evenkeel.session.wave.messaging;

import org.jspecify.annotations.NullMarked;

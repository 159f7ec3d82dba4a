/** Reframes that were written become a fact, and an event of the person's streams. */
@NullMarked
package org.evenkeel.session.reframing.messaging;

import org.jspecify.annotations.NullMarked;

/** Tells the other services about ideas. */
@NullMarked
package org.evenkeel.session.idea.messaging;

import org.jspecify.annotations.NullMarked;

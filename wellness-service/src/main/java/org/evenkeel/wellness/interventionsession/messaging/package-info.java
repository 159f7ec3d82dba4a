/** Tells the other services about sessions. */
@NullMarked
package org.evenkeel.wellness.interventionsession.messaging;

import org.jspecify.annotations.NullMarked;

/** Tells the other services about journal entries. */
@NullMarked
package org.evenkeel.wellness.journal.messaging;

import org.jspecify.annotations.NullMarked;

/** Guided sessions, kept as the events that made them. */
@NullMarked
package org.evenkeel.session;

import org.jspecify.annotations.NullMarked;

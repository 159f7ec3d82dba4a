/** Projects identity facts into people. */
@NullMarked
package org.evenkeel.wellness.people.messaging;

import org.jspecify.annotations.NullMarked;

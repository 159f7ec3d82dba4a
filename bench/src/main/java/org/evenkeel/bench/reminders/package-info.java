/** Many reminders at one moment, and a person in danger among them. */
@NullMarked
package org.evenkeel.bench.reminders;

import org.jspecify.annotations.NullMarked;

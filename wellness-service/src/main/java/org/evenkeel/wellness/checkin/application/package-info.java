/** Recording, reading and deleting check-ins. */
@NullMarked
package org.evenkeel.wellness.checkin.application;

import org.jspecify.annotations.NullMarked;

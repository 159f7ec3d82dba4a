/** A check-in and what is asked about check-ins. */
@NullMarked
package org.evenkeel.wellness.checkin.model;

import org.jspecify.annotations.NullMarked;

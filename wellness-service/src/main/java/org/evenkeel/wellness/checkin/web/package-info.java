/** Check-ins over HTTP. */
@NullMarked
package org.evenkeel.wellness.checkin.web;

import org.jspecify.annotations.NullMarked;

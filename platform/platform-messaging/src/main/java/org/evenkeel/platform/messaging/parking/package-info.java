/** Records that wait, key by key, for another try of the handler that failed on the first. */
@NullMarked
package org.evenkeel.platform.messaging.parking;

import org.jspecify.annotations.NullMarked;

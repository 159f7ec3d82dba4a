/** Topics made by a command, where no operator declares them. */
@NullMarked
package org.evenkeel.platform.messaging.topic;

import org.jspecify.annotations.NullMarked;

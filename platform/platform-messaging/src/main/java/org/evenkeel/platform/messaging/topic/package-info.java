/** Topics: made by a command where no operator declares them, looked for when a service starts. */
@NullMarked
package org.evenkeel.platform.messaging.topic;

import org.jspecify.annotations.NullMarked;

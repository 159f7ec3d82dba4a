/** Identity facts that tell of people. */
@NullMarked
package org.evenkeel.notification.people.messaging;

import org.jspecify.annotations.NullMarked;

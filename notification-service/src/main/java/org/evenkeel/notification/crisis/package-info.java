/** Responders are told about cases, by whichever path is faster, once. */
@NullMarked
package org.evenkeel.notification.crisis;

import org.jspecify.annotations.NullMarked;

/** Changed preferences for other services. */
@NullMarked
package org.evenkeel.auth.preferences.messaging;

import org.jspecify.annotations.NullMarked;

/** Changed profiles for other services. */
@NullMarked
package org.evenkeel.auth.profile.messaging;

import org.jspecify.annotations.NullMarked;

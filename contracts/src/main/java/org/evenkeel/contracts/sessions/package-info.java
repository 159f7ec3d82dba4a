/** Facts about guided sessions, owned by session-service. */
@NullMarked
package org.evenkeel.contracts.sessions;

import org.jspecify.annotations.NullMarked;

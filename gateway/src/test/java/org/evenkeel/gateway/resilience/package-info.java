/** Rules of {@code limits}, with nothing started. */
@NullMarked
package org.evenkeel.gateway.resilience;

import org.jspecify.annotations.NullMarked;

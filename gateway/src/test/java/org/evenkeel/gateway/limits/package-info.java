/** Rules of {@code limits}, with nothing started. */
@NullMarked
package org.evenkeel.gateway.limits;

import org.jspecify.annotations.NullMarked;

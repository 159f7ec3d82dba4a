/** Rules of {@code limits}, with nothing started. */
@NullMarked
package org.evenkeel.gateway.streams;

import org.jspecify.annotations.NullMarked;

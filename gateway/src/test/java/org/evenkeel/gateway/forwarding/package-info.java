/** Rules of {@code forwarding}, with nothing started. */
@NullMarked
package org.evenkeel.gateway.forwarding;

import org.jspecify.annotations.NullMarked;

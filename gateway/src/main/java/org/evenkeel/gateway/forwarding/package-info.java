/** Owns what reaches a service and what comes back from it. */
@NullMarked
package org.evenkeel.gateway.forwarding;

import org.jspecify.annotations.NullMarked;

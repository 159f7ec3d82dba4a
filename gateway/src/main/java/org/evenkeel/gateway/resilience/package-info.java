/** Owns what keeps one ailing service from harming the others, and from being asked in vain. */
@NullMarked
package org.evenkeel.gateway.resilience;

import org.jspecify.annotations.NullMarked;

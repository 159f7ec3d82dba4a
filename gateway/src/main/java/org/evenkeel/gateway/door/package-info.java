/** Owns the order in which a public request passes the stages of the gateway. */
@NullMarked
package org.evenkeel.gateway.door;

import org.jspecify.annotations.NullMarked;

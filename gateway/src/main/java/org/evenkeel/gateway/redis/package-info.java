/** Owns the link to Redis, which may be away at any time. */
@NullMarked
package org.evenkeel.gateway.redis;

import org.jspecify.annotations.NullMarked;

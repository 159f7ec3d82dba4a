/**
 * What the gateway adds to draining: connections end with the next answer on them, streams at once.
 */
@NullMarked
package org.evenkeel.gateway.drain;

import org.jspecify.annotations.NullMarked;

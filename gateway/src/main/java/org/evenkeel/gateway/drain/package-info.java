/** What the gateway adds to draining: connections end with the next answer on them. */
@NullMarked
package org.evenkeel.gateway.drain;

import org.jspecify.annotations.NullMarked;

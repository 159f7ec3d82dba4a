/** What a gateway asks itself before it is ready, so that its first clients do not wait. */
@NullMarked
package org.evenkeel.gateway.warming;

import org.jspecify.annotations.NullMarked;

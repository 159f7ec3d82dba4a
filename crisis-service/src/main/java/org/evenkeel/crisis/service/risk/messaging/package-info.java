/** Facts of other services as signals. */
@NullMarked
package org.evenkeel.crisis.service.risk.messaging;

import org.jspecify.annotations.NullMarked;

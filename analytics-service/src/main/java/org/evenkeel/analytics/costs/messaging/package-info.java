/** Facts about deliveries become calls of providers. */
@NullMarked
package org.evenkeel.analytics.costs.messaging;

import org.jspecify.annotations.NullMarked;

/** Facts about what projections showed, owned by analytics-service. */
@NullMarked
package org.evenkeel.contracts.analytics;

import org.jspecify.annotations.NullMarked;

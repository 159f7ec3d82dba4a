/** What providers were asked to do, and what that costs by unit prices that are data (AN6). */
@NullMarked
package org.evenkeel.analytics.costs;

import org.jspecify.annotations.NullMarked;

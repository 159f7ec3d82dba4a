/** How members' weeks run, in; that a summary stands, out. */
@NullMarked
package org.evenkeel.analytics.weekly.messaging;

import org.jspecify.annotations.NullMarked;

/** Time and room for reports over everybody: how long one may take, and how many run at once. */
@NullMarked
package org.evenkeel.analytics.reports;

import org.jspecify.annotations.NullMarked;

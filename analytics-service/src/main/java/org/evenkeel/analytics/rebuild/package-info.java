/** Makes the projections anew from the topics' logs, beside the service that goes on. */
@NullMarked
package org.evenkeel.analytics.rebuild;

import org.jspecify.annotations.NullMarked;

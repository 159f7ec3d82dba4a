/**
 * How groups of members fare, for clinicians and admins (AN7): never one person. Numbers come from
 * scores and fixed lists only; nothing people wrote is decrypted.
 */
@NullMarked
package org.evenkeel.analytics.clinical;

import org.jspecify.annotations.NullMarked;

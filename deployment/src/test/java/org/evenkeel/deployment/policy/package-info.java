/** Rules that every rendered object keeps; each says what breaks it. */
@NullMarked
package org.evenkeel.deployment.policy;

import org.jspecify.annotations.NullMarked;

/** A member's own week, in their communication style. */
@NullMarked
package org.evenkeel.analytics.weekly.web;

import org.jspecify.annotations.NullMarked;

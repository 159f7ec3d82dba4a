/** A member's own patterns, in their communication style. */
@NullMarked
package org.evenkeel.analytics.patterns.web;

import org.jspecify.annotations.NullMarked;

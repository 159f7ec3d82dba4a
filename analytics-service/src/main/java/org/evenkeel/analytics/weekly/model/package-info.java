/** What a week is, and what is said of one. Pure. */
@NullMarked
package org.evenkeel.analytics.weekly.model;

import org.jspecify.annotations.NullMarked;

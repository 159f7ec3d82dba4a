/** Rules of aggregates, pure: reliable change, intervals, and which cells are not shown. */
@NullMarked
package org.evenkeel.analytics.clinical.model;

import org.jspecify.annotations.NullMarked;

/**
 * The tables week_setting, week_rule, weekly_summary and weekly_due; reads the projections beside.
 */
@NullMarked
package org.evenkeel.analytics.weekly.infrastructure;

import org.jspecify.annotations.NullMarked;

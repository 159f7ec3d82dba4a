/** Reads what a month has and has it put into aggregates. */
@NullMarked
package org.evenkeel.analytics.clinical.application;

import org.jspecify.annotations.NullMarked;

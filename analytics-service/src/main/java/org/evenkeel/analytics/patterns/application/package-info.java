/** Reads a member's history and has it looked at. */
@NullMarked
package org.evenkeel.analytics.patterns.application;

import org.jspecify.annotations.NullMarked;

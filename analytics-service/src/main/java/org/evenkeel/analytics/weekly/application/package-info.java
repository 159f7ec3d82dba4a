/** Reads weeks, and puts down those that are over. */
@NullMarked
package org.evenkeel.analytics.weekly.application;

import org.jspecify.annotations.NullMarked;

/**
 * What tends to go together in what a member recorded (AN2, ML5): rhythm of mood, what stands
 * before a low mood, what helps when. Never why.
 */
@NullMarked
package org.evenkeel.analytics.patterns;

import org.jspecify.annotations.NullMarked;

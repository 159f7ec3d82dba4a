/** Owns how what a model read out of a text reaches the record with that text. */
@NullMarked
package org.evenkeel.wellness.insight;

import org.jspecify.annotations.NullMarked;

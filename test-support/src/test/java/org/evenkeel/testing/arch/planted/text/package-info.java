/** Planted: texts that skip the floor. */
@NullMarked
package org.evenkeel.testing.arch.planted.text;

import org.jspecify.annotations.NullMarked;

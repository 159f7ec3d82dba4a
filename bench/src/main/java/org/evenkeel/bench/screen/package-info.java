/** Measures the crisis floor alone; needs no suite. */
@NullMarked
package org.evenkeel.bench.screen;

import org.jspecify.annotations.NullMarked;

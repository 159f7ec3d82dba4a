/** Hours of ordinary use, and whether anything grew that should not. */
@NullMarked
package org.evenkeel.bench.soak;

import org.jspecify.annotations.NullMarked;

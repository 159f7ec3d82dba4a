/** Holds the off-policy estimators against logs whose other side is known. */
@NullMarked
package org.evenkeel.bench.ope;

import org.jspecify.annotations.NullMarked;

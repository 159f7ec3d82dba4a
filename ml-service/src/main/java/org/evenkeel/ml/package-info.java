/** Owns the start of ml-service. */
@NullMarked
package org.evenkeel.ml;

import org.jspecify.annotations.NullMarked;

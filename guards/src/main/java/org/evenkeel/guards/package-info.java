/** Proves that the build's guards hold: each has a planted violation that must fail. */
@NullMarked
package org.evenkeel.guards;

import org.jspecify.annotations.NullMarked;

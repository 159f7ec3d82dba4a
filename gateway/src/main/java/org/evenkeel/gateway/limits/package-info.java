/** Owns how many requests a visitor may make. */
@NullMarked
package org.evenkeel.gateway.limits;

import org.jspecify.annotations.NullMarked;

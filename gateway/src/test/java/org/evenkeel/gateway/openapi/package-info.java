/** Rules of {@code openapi}, with nothing started. */
@NullMarked
package org.evenkeel.gateway.openapi;

import org.jspecify.annotations.NullMarked;

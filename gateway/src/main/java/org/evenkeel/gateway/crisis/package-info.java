/** Owns the static copy of the crisis resources, for when nothing else answers. */
@NullMarked
package org.evenkeel.gateway.crisis;

import org.jspecify.annotations.NullMarked;

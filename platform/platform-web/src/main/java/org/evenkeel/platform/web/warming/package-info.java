/** Owns what a process does before its first request, so that this one is not slow. */
@NullMarked
package org.evenkeel.platform.web.warming;

import org.jspecify.annotations.NullMarked;

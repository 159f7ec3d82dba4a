/** A tiny service, for tests of what the platform does around it. */
@NullMarked
package org.evenkeel.platform.web.sample;

import org.jspecify.annotations.NullMarked;

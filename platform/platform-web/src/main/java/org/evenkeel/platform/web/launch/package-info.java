/** How a service process starts, and the commands it knows besides serving. */
@NullMarked
package org.evenkeel.platform.web.launch;

import org.jspecify.annotations.NullMarked;

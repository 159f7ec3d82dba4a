/** What a service's jar can do besides serving. */
@NullMarked
package org.evenkeel.platform.launch;

import org.jspecify.annotations.NullMarked;

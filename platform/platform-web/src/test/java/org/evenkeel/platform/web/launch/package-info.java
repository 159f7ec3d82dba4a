/** Tests of how a service process starts. */
@NullMarked
package org.evenkeel.platform.web.launch;

import org.jspecify.annotations.NullMarked;

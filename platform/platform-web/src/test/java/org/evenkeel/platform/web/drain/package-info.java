@NullMarked
package org.evenkeel.platform.web.drain;

import org.jspecify.annotations.NullMarked;

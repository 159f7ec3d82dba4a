/** Beans every process gets unless it brings its own. */
@NullMarked
package org.evenkeel.platform.autoconfigure;

import org.jspecify.annotations.NullMarked;

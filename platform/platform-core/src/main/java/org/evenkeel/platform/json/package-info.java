/** The JSON rules of every process. */
@NullMarked
package org.evenkeel.platform.json;

import org.jspecify.annotations.NullMarked;

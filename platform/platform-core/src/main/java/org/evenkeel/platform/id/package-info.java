/** Where ids come from. */
@NullMarked
package org.evenkeel.platform.id;

import org.jspecify.annotations.NullMarked;

/** What a servlet service adds to draining: connections end with the next answer on them. */
@NullMarked
package org.evenkeel.platform.web.drain;

import org.jspecify.annotations.NullMarked;

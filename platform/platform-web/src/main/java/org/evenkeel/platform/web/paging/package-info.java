/** Pages of collections: what may be asked for, and the one shape of the answer. */
@NullMarked
package org.evenkeel.platform.web.paging;

import org.jspecify.annotations.NullMarked;

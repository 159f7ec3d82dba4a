/** What a change of the public documents would break for those who use the released ones. */
@NullMarked
package org.evenkeel.api.changes;

import org.jspecify.annotations.NullMarked;

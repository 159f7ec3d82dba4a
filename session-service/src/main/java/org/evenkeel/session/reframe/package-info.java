/** The library of reframes offered at the perception step. */
@NullMarked
package org.evenkeel.session.reframe;

import org.jspecify.annotations.NullMarked;

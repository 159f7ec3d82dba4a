/** Looks for patterns in the owner's own episodes, opened in memory only. */
@NullMarked
package org.evenkeel.session.rsd.patterns.application;

import org.jspecify.annotations.NullMarked;

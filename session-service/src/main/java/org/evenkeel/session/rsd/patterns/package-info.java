/** What a person's own episodes have in common, without a claim of cause. */
@NullMarked
package org.evenkeel.session.rsd.patterns;

import org.jspecify.annotations.NullMarked;

/** Preferences as documents that carry their unpublished facts. */
@NullMarked
package org.evenkeel.auth.preferences.infrastructure;

import org.jspecify.annotations.NullMarked;

/** Owns ideas (POPCORN): thoughts captured in one call, written or spoken, online or late. */
@NullMarked
package org.evenkeel.session.idea;

import org.jspecify.annotations.NullMarked;

/** The main job of the suite, done through the public API and the mailbox alone. */
@NullMarked
package org.evenkeel.acceptance;

import org.jspecify.annotations.NullMarked;

/** Data keys, and the ciphers that seal text with them. */
@NullMarked
package org.evenkeel.platform.crypto;

import org.jspecify.annotations.NullMarked;

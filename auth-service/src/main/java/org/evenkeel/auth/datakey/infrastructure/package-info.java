/** Data keys in a database of their own, under key-encryption keys from files. */
@NullMarked
package org.evenkeel.auth.datakey.infrastructure;

import org.jspecify.annotations.NullMarked;

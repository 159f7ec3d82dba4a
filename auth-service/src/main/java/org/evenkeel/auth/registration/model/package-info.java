/** Which passwords are too easy to guess. */
@NullMarked
package org.evenkeel.auth.registration.model;

import org.jspecify.annotations.NullMarked;

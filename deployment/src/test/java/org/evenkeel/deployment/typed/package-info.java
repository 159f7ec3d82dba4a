/** What kinds of objects look like: types where a library has them, schemas where none does. */
@NullMarked
package org.evenkeel.deployment.typed;

import org.jspecify.annotations.NullMarked;

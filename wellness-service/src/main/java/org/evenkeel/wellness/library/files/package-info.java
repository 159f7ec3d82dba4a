/** Owns the library's data files and how they reach the database without undoing an admin. */
@NullMarked
package org.evenkeel.wellness.library.files;

import org.jspecify.annotations.NullMarked;

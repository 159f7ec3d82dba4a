/** Violations that the rules must find. */
@NullMarked
package org.evenkeel.testing.arch.planted.plain;

import org.jspecify.annotations.NullMarked;

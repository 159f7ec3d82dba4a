/** Violations that the rules must find. */
@NullMarked
package org.evenkeel.testing.arch.planted.model;

import org.jspecify.annotations.NullMarked;

/** Measures the running suite against bare floors; prints figures and asserts nothing. */
@NullMarked
package org.evenkeel.bench;

import org.jspecify.annotations.NullMarked;

/** Members that a measurement makes for itself, and what they send. */
@NullMarked
package org.evenkeel.bench.members;

import org.jspecify.annotations.NullMarked;

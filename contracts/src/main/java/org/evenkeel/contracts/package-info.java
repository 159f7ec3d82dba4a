/** What the services publish to one another: facts, topics, headers and Redis key layouts. */
@NullMarked
package org.evenkeel.contracts;

import org.jspecify.annotations.NullMarked;

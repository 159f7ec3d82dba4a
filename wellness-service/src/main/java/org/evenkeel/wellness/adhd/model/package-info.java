/** How a person's sense of time is learnt, and how a task is cut into steps. Pure rules. */
@NullMarked
package org.evenkeel.wellness.adhd.model;

import org.jspecify.annotations.NullMarked;

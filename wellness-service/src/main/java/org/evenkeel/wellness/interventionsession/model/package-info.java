/** A session and the rule that it ends once. */
@NullMarked
package org.evenkeel.wellness.interventionsession.model;

import org.jspecify.annotations.NullMarked;

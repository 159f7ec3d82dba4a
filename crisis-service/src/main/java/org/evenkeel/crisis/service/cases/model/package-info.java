/** A case and its rules. */
@NullMarked
package org.evenkeel.crisis.service.cases.model;

import org.jspecify.annotations.NullMarked;

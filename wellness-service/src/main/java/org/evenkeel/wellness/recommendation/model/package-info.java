/**
 * Which interventions suit a person now, and the order in which they are offered without a model.
 */
@NullMarked
package org.evenkeel.wellness.recommendation.model;

import org.jspecify.annotations.NullMarked;

/** From wall-clock times to instants: gaps, folds, travel, pauses, jitter. Pure rules. */
@NullMarked
package org.evenkeel.notification.schedule.model;

import org.jspecify.annotations.NullMarked;

/** A SPARK session and its rules. */
@NullMarked
package org.evenkeel.session.spark.model;

import org.jspecify.annotations.NullMarked;

/** What a member does with a SPARK session, one class each. */
@NullMarked
package org.evenkeel.session.spark.application;

import org.jspecify.annotations.NullMarked;

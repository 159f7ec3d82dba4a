/** SPARK over HTTP. */
@NullMarked
package org.evenkeel.session.spark.web;

import org.jspecify.annotations.NullMarked;

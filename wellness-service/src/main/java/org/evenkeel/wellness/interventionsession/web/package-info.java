/** Sessions over HTTP. */
@NullMarked
package org.evenkeel.wellness.interventionsession.web;

import org.jspecify.annotations.NullMarked;

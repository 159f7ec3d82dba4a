/** Tests of feeds and streams. */
@NullMarked
package org.evenkeel.platform.web.stream;

import org.jspecify.annotations.NullMarked;

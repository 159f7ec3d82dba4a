/** Episodes over HTTP. */
@NullMarked
package org.evenkeel.session.rsd.web;

import org.jspecify.annotations.NullMarked;

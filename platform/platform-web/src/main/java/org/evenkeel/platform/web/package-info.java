/** What every servlet service declares on its handlers, and the id of the request it serves. */
@NullMarked
package org.evenkeel.platform.web;

import org.jspecify.annotations.NullMarked;

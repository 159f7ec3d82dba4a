/**
 * Who may call a handler: declared on the handler, checked before it runs, closed when undeclared.
 */
@NullMarked
package org.evenkeel.platform.web.access;

import org.jspecify.annotations.NullMarked;

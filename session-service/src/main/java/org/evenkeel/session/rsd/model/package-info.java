/** An episode of rejection sensitivity and its rules. */
@NullMarked
package org.evenkeel.session.rsd.model;

import org.jspecify.annotations.NullMarked;

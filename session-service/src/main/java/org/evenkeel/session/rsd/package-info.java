/**
 * Episodes of rejection sensitivity: from their beginning to their end, and what they have in
 * common.
 */
@NullMarked
package org.evenkeel.session.rsd;

import org.jspecify.annotations.NullMarked;

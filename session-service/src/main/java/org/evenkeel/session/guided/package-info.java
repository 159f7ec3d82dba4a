/**
 * What all guided sessions share: steps that are taken or refused, drafts, lists, leaving and
 * expiry. Knows none of them.
 */
@NullMarked
package org.evenkeel.session.guided;

import org.jspecify.annotations.NullMarked;

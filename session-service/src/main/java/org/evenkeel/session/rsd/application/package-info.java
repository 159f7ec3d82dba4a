/** What a member does with an episode, one class each. */
@NullMarked
package org.evenkeel.session.rsd.application;

import org.jspecify.annotations.NullMarked;

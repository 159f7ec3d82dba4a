/**
 * A learnt reader beside the phrases: how much a passage sounds like one written in danger, told by
 * which words follow which. It knows no phrase and may only raise what the phrases found.
 */
@NullMarked
package org.evenkeel.crisis.screen.wording;

import org.jspecify.annotations.NullMarked;

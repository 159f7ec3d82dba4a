/**
 * Personal reframes: four, made of what a person wrote, some time after the step in which they
 * wrote it. What other features may see is here.
 */
@NullMarked
package org.evenkeel.session.reframing;

import org.jspecify.annotations.NullMarked;

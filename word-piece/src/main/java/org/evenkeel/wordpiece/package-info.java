/** Texts as the word pieces that models were trained on. */
@NullMarked
package org.evenkeel.wordpiece;

import org.jspecify.annotations.NullMarked;

package org.evenkeel.crisis.screen.wording;

import org.evenkeel.crisis.screen.text.Reading;

/**
 * A text to learn from.
 *
 * @param author who wrote it; folds of a judgement keep authors apart
 * @param danger whether it was written in danger
 * @param offer whether only help is to be offered; such a text is judged and not learnt from,
 *     unless it tells of another person or of the past
 * @param alert whether the phrases alone give an alert
 */
record LearntText(String author, Reading reading, boolean danger, boolean offer, boolean alert) {}

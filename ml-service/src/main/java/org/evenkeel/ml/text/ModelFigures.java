package org.evenkeel.ml.text;

import java.util.Map;
import java.util.TreeMap;

/**
 * How well a text model does, measured when it was trained.
 *
 * @param texts how many texts were measured
 * @param macroF1 mean of the labels' F1, 0 to 1
 * @param meanEce mean of the labels' calibration errors, 0 to 1
 * @param sentimentSignAccuracy share of positive or negative texts whose sentiment has their sign
 * @param labels figures by label
 */
public record ModelFigures(
    int texts,
    double macroF1,
    double meanEce,
    double sentimentSignAccuracy,
    Map<String, LabelFigures> labels) {
  public ModelFigures {
    labels = new TreeMap<>(labels);
  }
}

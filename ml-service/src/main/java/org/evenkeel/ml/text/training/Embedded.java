package org.evenkeel.ml.text.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.evenkeel.ml.text.model.Chunking;
import org.evenkeel.ml.text.model.SentenceEncoder;

/** Labelled texts with the embeddings of all their chunks, as the service makes them. */
record Embedded(List<List<float[]>> texts, List<Example> examples) {
  static Embedded of(List<Example> examples, Chunking chunking, SentenceEncoder encoder) {
    List<Example> kept = new ArrayList<>();
    List<List<long[]>> chunks = new ArrayList<>();
    for (Example example : examples) {
      List<long[]> cut = chunking.chunks(example.text());
      if (!cut.isEmpty()) {
        kept.add(example);
        chunks.add(cut);
      }
    }
    return new Embedded(
        chunks.parallelStream().map(text -> text.stream().map(encoder::encode).toList()).toList(),
        List.copyOf(kept));
  }

  int size() {
    return examples.size();
  }

  boolean[] having(Set<String> labels) {
    boolean[] having = new boolean[size()];
    for (int i = 0; i < having.length; i++) {
      having[i] = examples.get(i).hasAny(labels);
    }
    return having;
  }

  /** What something makes of every text, in their order. */
  double[] each(ToDoubleFunction<List<float[]>> of) {
    return texts.stream().mapToDouble(of).toArray();
  }
}

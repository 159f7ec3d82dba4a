package org.evenkeel.ml.text.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenkeel.ml.text.model.Chunking;
import org.evenkeel.ml.text.model.LinearHead;
import org.evenkeel.ml.text.model.SentenceEncoder;

/** Embedded texts with their labels. A text of several chunks counts with its first. */
record Corpus(List<float[]> embeddings, List<Example> examples) {
  static Corpus of(List<Example> examples, Chunking chunking, SentenceEncoder encoder) {
    List<Example> kept = new ArrayList<>();
    List<long[]> chunks = new ArrayList<>();
    for (Example example : examples) {
      List<long[]> cut = chunking.chunks(example.text());
      if (!cut.isEmpty()) {
        kept.add(example);
        chunks.add(cut.getFirst());
      }
    }
    return new Corpus(chunks.parallelStream().map(encoder::encode).toList(), List.copyOf(kept));
  }

  int size() {
    return examples.size();
  }

  double[] probabilities(LinearHead head) {
    return embeddings.stream().mapToDouble(head::probability).toArray();
  }

  double[] margins(LinearHead head) {
    return embeddings.stream().mapToDouble(head::margin).toArray();
  }

  boolean[] having(Set<String> labels) {
    boolean[] having = new boolean[size()];
    for (int i = 0; i < having.length; i++) {
      having[i] = examples.get(i).hasAny(labels);
    }
    return having;
  }
}

package org.evenkeel.ml.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.Span;
import org.evenkeel.wordpiece.WordPiece;
import org.junit.jupiter.api.Test;

class ExplainingTests {
  private static final WordPiece PIECES = WordPiece.uncased();

  private final AtomicInteger runs = new AtomicInteger();
  private final Explaining explaining =
      new Explaining(new TextAnalyzer(new Chunking(PIECES), new WorryCounter(), model()));

  @Test
  void the_word_that_makes_the_difference_is_named_where_it_stands() {
    String text = "The bus came on time. But I worry a lot.";

    List<Span> spans = explaining.spans(text, Emotion.ANXIETY);

    assertThat(spans)
        .singleElement()
        .satisfies(
            span -> {
              assertThat(text.substring(span.start(), span.end())).isEqualTo("worry");
              assertThat(span.weight()).isBetween(0.3, 1.0);
            });
  }

  @Test
  void characters_of_two_units_before_it_do_not_shift_it() {
    String text = "\uD83D\uDE00\uD83D\uDE00 hm, worry";

    Span span = explaining.spans(text, Emotion.ANXIETY).getFirst();

    assertThat(text.substring(span.start(), span.end())).isEqualTo("worry");
  }

  @Test
  void a_text_in_which_no_word_counts_has_no_span() {
    assertThat(explaining.spans("The bus came on time.", Emotion.ANXIETY)).isEmpty();
    assertThat(explaining.spans("", Emotion.ANXIETY)).isEmpty();
  }

  @Test
  void an_endless_text_costs_no_more_runs_than_are_promised() {
    explaining.spans("One more of these days. ".repeat(2_000), Emotion.ANXIETY);
    assertThat(runs.get()).isLessThanOrEqualTo(60 + 24);

    runs.set(0);
    List<Span> spans = explaining.spans("so and so on ".repeat(9) + "worry", Emotion.ANXIETY);
    assertThat(runs.get()).isLessThanOrEqualTo(1 + 24);
    assertThat(spans).isNotEmpty();
  }

  private static EmotionModel model() {
    float[] weights = new float[SentenceEncoder.DIMENSION];
    weights[0] = 8;
    LinearHead head = new LinearHead(weights, -4);
    return new EmotionModel(
        "test",
        List.of(
            new ServedLabel(Emotion.ANXIETY, head, 0.5),
            new ServedLabel(Emotion.NEUTRAL, head, 0.5)),
        List.of(),
        head,
        head);
  }

  /** First number 1 when the text says worry, else 0. */
  private final class WorryCounter implements SentenceEncoder {
    private final long worry = PIECES.pieces("worry").getFirst();

    @Override
    public float[] encode(long[] framedPieces) {
      runs.incrementAndGet();
      float[] vector = new float[DIMENSION];
      for (long piece : framedPieces) {
        if (piece == worry) {
          vector[0] = 1;
        }
      }
      return vector;
    }

    @Override
    public String fingerprint() {
      return "none";
    }

    @Override
    public void close() {}
  }
}

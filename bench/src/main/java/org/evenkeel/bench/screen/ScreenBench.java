package org.evenkeel.bench.screen;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.evenkeel.bench.figures.Latencies;
import org.evenkeel.bench.figures.Spread;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.crisis.screen.sentence.Sentences;

/**
 * How long the crisis floor takes, against finding the words of the same text and nothing more, and
 * whether any input makes it throw or dawdle. Times are of the processor, of the thread that
 * screens.
 */
public final class ScreenBench {

  private static final long SEED = 20261127;
  private static final int WARM_UP = 3_000;
  private static final int LONGEST = 20_000;

  /** A batch counts as quicker when its median is below this part of the fastest before it. */
  private static final double GETTING_QUICKER = 0.97;

  /** Of so many inputs of any kind one is also screened with the reader of passages. */
  private static final int PASSAGES_SHARE = 500;

  private static final int UNCHANGED_BATCHES = 3;
  private static final int MOST_BATCHES = 40;

  /** Sentences of ordinary days, written for this purpose. */
  private static final String ORDINARY =
      """
      Slept badly again and had coffee before the meeting, which went fine in the end. My sister rang about the \
      weekend and we laughed about dad's new hat. I skipped lunch, which I always regret by four o'clock. The new \
      timetable is confusing and I lost my keys twice, but the walk home along the canal was quiet and the light was \
      lovely. I feel a bit worried about Thursday. I want to write down what helps: music, water, the list on the \
      fridge, telling somebody. Homework with the kids took an hour and nobody cried. I'm not sure what I will cook. \
      Tonight I will read and go to bed early, because tomorrow is long.
      """;

  /** What a person could paste to make a matcher work: much of one thing. */
  private static final List<String> REPETITIVE =
      List.of(
          "i want to ",
          "a",
          "*k",
          "i k l s ",
          "not not i me no ",
          "\"",
          "x1",
          "qwzxkj ",
          "k.i.l.l ",
          "want to be left alone to be allowed to ",
          "if i was better without me they ",
          "𝐤𝐢𝐥𝐥 ");

  /** A passage that no phrase of the floor holds and that it reads as a whole. */
  private static final String WORRYING =
      "Everything is labelled now, and nobody will have to look for anything. ";

  private final CrisisFloor floor = CrisisFloor.standard();
  private final CrisisFloor byWords = CrisisFloor.with(new Sentences(Optional.empty()));
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final PrintStream out;
  private final int rounds;
  private final int timed;

  /**
   * One measurement.
   *
   * @param out where the figures go
   * @param rounds how often floor and words take turns
   * @param timed how often a text of 2,000 characters is screened in a round, and in a batch before
   */
  public ScreenBench(PrintStream out, int rounds, int timed) {
    this.out = out;
    this.rounds = rounds;
    this.timed = timed;
  }

  /**
   * Prints the figures.
   *
   * @param inputs how many inputs of any kind are screened
   * @return false when one of them made it throw
   */
  public boolean run(long inputs) {
    warm();
    compare(2_000, timed);
    compare(5_000, timed / 2);
    compare(LONGEST, timed / 10);
    repetitive();
    passages();
    boolean byWordsHeld = anything(byWords, "phrases alone", inputs);
    return anything(floor, "with passages", Math.max(1, inputs / PASSAGES_SHARE)) && byWordsHeld;
  }

  /**
   * Screens until it gets no quicker: what a service that has run for a while does, and not what
   * its first seconds do.
   */
  private void warm() {
    String text = ordinary(2_000);
    long fastest = Long.MAX_VALUE;
    int since = 0;
    int batches = 0;
    while (since < UNCHANGED_BATCHES && batches < MOST_BATCHES) {
      long median = timed(timed, text, this::screen).at(500).toNanos();
      timed(timed, text, ScreenBench::words);
      since = median < fastest * GETTING_QUICKER ? 0 : since + 1;
      fastest = Math.min(fastest, median);
      batches++;
    }
    out.printf(
        "  ... %d texts of 2,000 characters before the first that counts%n", batches * timed);
  }

  private void compare(int length, int times) {
    String text = ordinary(length);
    var screened = new ArrayList<Latencies>();
    var ratios = new ArrayList<Double>();
    for (int round = 0; round < rounds; round++) {
      Latencies ours = timed(times, text, this::screen);
      Latencies words = timed(times, text, ScreenBench::words);
      screened.add(ours);
      ratios.add((double) ours.at(500).toNanos() / words.at(500).toNanos());
    }
    Latencies all = Latencies.all(screened);
    out.printf(
        Locale.ROOT,
        "%6d characters of an ordinary text: p50 %s  p99 %s  most %s; %s times finding its words%n",
        length,
        millis(all.at(500)),
        millis(all.at(990)),
        millis(all.at(1000)),
        Spread.of(ratios));
  }

  private void repetitive() {
    Duration most = Duration.ZERO;
    String slowest = "";
    for (String piece : REPETITIVE) {
      String text = piece.repeat(LONGEST / piece.length() + 1).substring(0, LONGEST);
      Latencies times = timed(timed / 40 + 1, text, this::screen);
      if (times.at(500).compareTo(most) > 0) {
        most = times.at(500);
        slowest = piece.strip();
      }
    }
    out.printf(
        Locale.ROOT,
        "%6d characters of much of one thing: p50 of the slowest %s (\"%s\")%n",
        LONGEST,
        millis(most),
        slowest);
  }

  /** What one passage costs that is read as a whole, and a long text with as many as are read. */
  private void passages() {
    for (String text : List.of(WORRYING, (WORRYING + ordinary(2_000) + " ").repeat(8))) {
      Latencies times = timed(timed / 10 + 1, text, this::screen);
      out.printf(
          Locale.ROOT,
          "%6d characters with %s: p50 %s  p99 %s  most %s%n",
          text.length(),
          text.length() < LONGEST / 2
              ? "a passage read as a whole"
              : "more such passages than are read",
          millis(times.at(500)),
          millis(times.at(990)),
          millis(times.at(1000)));
    }
  }

  /** What one worker saw. */
  private record Tally(long thrown, String first, long most, int length) {
    Tally and(Tally other) {
      Tally slower = other.most > most ? other : this;
      return new Tally(
          thrown + other.thrown, first.isEmpty() ? other.first : first, slower.most, slower.length);
    }
  }

  private boolean anything(CrisisFloor screening, String name, long inputs) {
    int workers = Runtime.getRuntime().availableProcessors();
    long begin = System.nanoTime();
    Tally all =
        IntStream.range(0, workers)
            .parallel()
            .mapToObj(worker -> anything(screening, SEED + worker, share(inputs, workers, worker)))
            .reduce(new Tally(0, "", 0, 0), Tally::and);
    double seconds = (System.nanoTime() - begin) / 1e9;
    out.print(all.first());
    out.printf(
        Locale.ROOT,
        "%,d inputs of any kind, %s (seeds from %d, %d at once): %d threw; the slowest took %s at"
            + " %d characters; %,.0f a second%n",
        inputs,
        name,
        SEED,
        workers,
        all.thrown(),
        millis(Duration.ofNanos(all.most())),
        all.length(),
        inputs / seconds);
    return all.thrown() == 0;
  }

  private static long share(long inputs, int workers, int worker) {
    return inputs / workers + (worker < inputs % workers ? 1 : 0);
  }

  private Tally anything(CrisisFloor screening, long seed, long inputs) {
    var any = new AnyInputs(seed);
    var tally = new Tally(0, "", 0, 0);
    for (long i = 0; i < inputs; i++) {
      String text = any.next();
      long start = threads.getCurrentThreadCpuTime();
      String thrown = thrown(screening, text);
      long took = i < Math.min(WARM_UP, inputs / 2) ? 0 : threads.getCurrentThreadCpuTime() - start;
      if (!thrown.isEmpty() || took > tally.most()) {
        String line =
            thrown.isEmpty() ? "" : "input %d of seed %d threw %s%n".formatted(i, seed, thrown);
        tally = tally.and(new Tally(thrown.isEmpty() ? 0 : 1, line, took, text.length()));
      }
    }
    return tally;
  }

  /** The name of what screening this threw; empty for nothing. */
  private static String thrown(CrisisFloor screening, String text) {
    try {
      screening.screen(ScreeningInput.of(text));
      return "";
    } catch (RuntimeException | StackOverflowError e) {
      return e.getClass().getName();
    }
  }

  private Latencies timed(int times, String text, Consumer<String> work) {
    return Latencies.of(
        LongStream.range(0, times)
            .map(
                i -> {
                  long start = threads.getCurrentThreadCpuTime();
                  work.accept(text);
                  return threads.getCurrentThreadCpuTime() - start;
                }));
  }

  private void screen(String text) {
    floor.screen(ScreeningInput.of(text));
  }

  /** The bare floor: normal form, lower case, word after word. */
  private static void words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(plain);
    int end = words.first();
    while (end != BreakIterator.DONE) {
      end = words.next();
    }
  }

  private static String ordinary(int length) {
    return ORDINARY.repeat(length / ORDINARY.length() + 1).substring(0, length);
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.3f ms", time.toNanos() / 1e6);
  }
}

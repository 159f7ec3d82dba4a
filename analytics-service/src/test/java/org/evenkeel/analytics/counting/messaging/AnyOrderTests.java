package org.evenkeel.analytics.counting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.analytics.FixedKeys;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.identity.UserErased;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However facts are shuffled and repeated, rows are what a plain recount of the log says. */
class AnyOrderTests {

  private static final int LOGS = 60;
  private static final int RECORDS = 60;
  private static final int USERS = 3;

  /** One fact of a log. */
  private record Entry(UUID event, UUID user, long sequence, Fact fact) {}

  static Stream<Integer> seeds() {
    return IntStream.range(0, LOGS).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_order_with_any_repeats_gives_the_rows_of_a_plain_recount(int seed) {
    Random random = new Random(seed);
    List<Entry> log = log(random);
    PlainRecount plain = new PlainRecount();
    log.forEach(entry -> plain.take(entry.user(), entry.fact()));
    List<Entry> arrivals = new ArrayList<>(log);
    log.stream().filter(entry -> random.nextInt(3) == 0).forEach(arrivals::add);
    Collections.shuffle(arrivals, random);

    FixedKeys keys = new FixedKeys();
    try (StreamBench stream = new StreamBench(keys, keys)) {
      for (Entry entry : arrivals) {
        stream.tell(entry.event(), entry.user(), entry.sequence(), entry.fact());
      }
      assertThat(PlainRecount.plain(stream.rows())).isEqualTo(plain.rows());
    }
  }

  /** Some members' records; one member in some logs is erased somewhere in the middle. */
  private static List<Entry> log(Random random) {
    Members members = new Members(random);
    List<UUID> users = Stream.generate(members::id).limit(USERS).toList();
    Map<UUID, Long> last = new HashMap<>();
    List<Entry> log = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      UUID user = users.get(random.nextInt(USERS));
      for (Fact fact : members.anything(user)) {
        log.add(new Entry(members.id(), user, last.merge(user, 1L, Long::sum), fact));
      }
    }
    if (random.nextInt(4) == 0) {
      UUID user = users.getFirst();
      Fact erased = new UserErased(user, Members.at(1));
      log.add(
          random.nextInt(log.size()),
          new Entry(members.id(), user, last.merge(user, 1L, Long::sum), erased));
    }
    return log;
  }
}

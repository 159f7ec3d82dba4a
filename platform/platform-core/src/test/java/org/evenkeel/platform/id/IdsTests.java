package org.evenkeel.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

  @Test
  void ids_are_uuids_of_version_7_in_the_order_they_were_made() {
    Ids ids = Ids.timeOrdered();
    List<String> made = Stream.generate(ids::next).limit(5_000).map(UUID::toString).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(UUID.fromString(made.getFirst()).version()).isEqualTo(7);
    assertThat(UUID.fromString(made.getFirst()).variant()).isEqualTo(2);
  }
}

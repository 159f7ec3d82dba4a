package org.evenkeel.session.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.session.reframing.ReframeKind;
import org.evenkeel.session.rsd.application.RsdLibrary;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What a release offered, the next one still takes: a session may be open across both. */
class OfferedNamesTests {

  private static final List<String> KINDS =
      Arrays.stream(ReframeKind.values()).map(ReframeKind::wireName).toList();

  @Test
  void whatever_was_offered_is_known() throws IOException {
    assertThat(new LibraryNames(new Libraries()).reframes(offered("reframes")))
        .hasSizeGreaterThanOrEqualTo(40)
        .isEqualTo(offered("reframes"));
    assertThat(new RsdLibrary().questionIds()).isNotEmpty().containsAll(offered("questions"));
    assertThat(KINDS).isNotEmpty().containsAll(offered("kinds"));
  }

  @Test
  void whatever_is_offered_now_is_on_the_list() throws IOException {
    assertThat(offered("reframes"))
        .containsAll(new Libraries().reframes().all().stream().map(Entry::id).toList());
    assertThat(offered("questions")).containsAll(new RsdLibrary().questionIds());
    assertThat(offered("kinds")).containsAll(KINDS);
  }

  private static List<String> offered(String list) throws IOException {
    return new ClassPathResource("library/offered.txt")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(list + " "))
        .map(line -> line.substring(list.length() + 1))
        .toList();
  }
}

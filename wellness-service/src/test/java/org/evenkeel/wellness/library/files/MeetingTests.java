package org.evenkeel.wellness.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.wellness.library.Samples;
import org.evenkeel.wellness.library.files.Shipment.DataFile;
import org.evenkeel.wellness.library.version.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingTests {
  private static final UUID ID = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final DataFile FILE = new DataFile(Samples.content(ID, "one"), "new");

  @Test
  void a_file_is_applied_when_it_is_new_or_changed_or_back() {
    assertThat(Meeting.of(FILE, null, Optional.empty())).isEqualTo(Meeting.APPLIED);
    assertThat(Meeting.of(FILE, known(Origin.FILE, "old"), Optional.of(ID)))
        .isEqualTo(Meeting.APPLIED);
    assertThat(Meeting.of(FILE, known(Origin.FILE, null), Optional.of(ID)))
        .isEqualTo(Meeting.APPLIED);
  }

  @Test
  void another_one_s_slug_is_not_taken_away() {
    assertThat(Meeting.of(FILE, null, Optional.of(OTHER))).isEqualTo(Meeting.SLUG_TAKEN);
    assertThat(Meeting.of(FILE, known(Origin.FILE, "old"), Optional.of(OTHER)))
        .isEqualTo(Meeting.SLUG_TAKEN);
  }

  /** Over all there is: an edit is never overwritten, and what was noticed is not noticed again. */
  @Test
  void an_edit_always_stands() {
    List<Optional<UUID>> owners = List.of(Optional.empty(), Optional.of(ID), Optional.of(OTHER));
    List<@Nullable String> hashes = new ArrayList<>(Arrays.asList(null, "old", "new"));
    for (Optional<UUID> owner : owners) {
      for (String hash : hashes) {
        Meeting edited = Meeting.of(FILE, known(Origin.ADMIN, hash), owner);
        assertThat(edited).isEqualTo("new".equals(hash) ? Meeting.UNCHANGED : Meeting.EDITED);
      }
      assertThat(Meeting.of(FILE, known(Origin.FILE, "new"), owner)).isEqualTo(Meeting.UNCHANGED);
    }
  }

  private static Known known(Origin origin, @Nullable String hash) {
    return new Known(ID, "one", origin, hash);
  }
}

package org.evenkeel.session.library;

import java.util.List;
import org.evenkeel.session.people.CommunicationStyle;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a member reads it.
 *
 * @param minutes an action takes; null for what is only read
 * @param contraindications codes as in the intervention library
 * @param evidenceSource the published work it rests on
 */
record LibraryEntryView(
    String id,
    String style,
    String text,
    List<String> feelings,
    int intensityFrom,
    int intensityTo,
    List<String> tags,
    @Nullable Integer minutes,
    List<String> contraindications,
    String approach,
    String evidenceSource) {

  static LibraryEntryView of(Entry entry, CommunicationStyle style) {
    return new LibraryEntryView(
        entry.id(),
        style.wireName(),
        entry.text(style),
        entry.feelings().stream().map(Feeling::wireName).toList(),
        entry.from(),
        entry.to(),
        entry.tags(),
        entry.minutes(),
        entry.contraindications(),
        entry.approach(),
        entry.evidence());
  }
}

package org.evenkeel.session.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.evenkeel.session.people.CommunicationStyle;

/** What every entry of a library keeps; a fault stops the start. */
final class EntryRules {

  static final int LONGEST = 240;

  /** From this intensity on only what is short, simple and grounding is offered. */
  static final int STRONG = 9;

  static final int LONGEST_WHEN_STRONG = 110;
  static final int MOST_MINUTES_WHEN_STRONG = 5;
  private static final int MOST_MINUTES = 60;
  private static final String KEBAB = "[a-z]+(-[a-z0-9]+)*";

  private final boolean actions;
  private final Set<String> sources;
  private final Set<String> ids = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  private EntryRules(boolean actions, Set<String> sources) {
    this.actions = actions;
    this.sources = sources;
  }

  /**
   * What is wrong, each with the entry's id; empty when all is well.
   *
   * @param actions whether entries are things to do, with minutes and contraindications
   * @param sources short names of the works that are known
   */
  static List<String> faults(boolean actions, List<RawEntry> entries, Set<String> sources) {
    EntryRules rules = new EntryRules(actions, sources);
    entries.forEach(rules::look);
    return List.copyOf(rules.faults);
  }

  private void look(RawEntry entry) {
    String id = Objects.requireNonNullElse(entry.id(), "(no id)");
    check(id.matches(KEBAB), id, "id is not in kebab case");
    check(ids.add(id), id, "id stands twice");
    texts(id, entry);
    listed(
        id, "feelings", entry.feelingNames(), name -> Feeling.named(name).isPresent(), Feeling.ANY);
    listed(id, "tags", entry.tagNames(), Vocabulary.TAGS::contains, "");
    check(
        entry.from() >= 1 && entry.from() <= entry.to() && entry.to() <= 10,
        id,
        "intensity is a range within 1 to 10");
    check(
        entry.approach() != null && Vocabulary.APPROACHES.contains(entry.approach()),
        id,
        "approach is unknown");
    check(entry.source() != null && sources.contains(entry.source()), id, "source is unknown");
    deed(id, entry);
    if (entry.to() >= STRONG) {
      strong(id, entry);
    }
  }

  private void texts(String id, RawEntry entry) {
    Set<String> said = new HashSet<>();
    for (CommunicationStyle style : CommunicationStyle.values()) {
      String text = Objects.requireNonNullElse(entry.text(style), "");
      String name = style.wireName();
      check(!text.isBlank(), id, name + " is missing");
      check(text.length() <= LONGEST, id, name + " is longer than " + LONGEST);
      check(text.equals(text.strip()), id, name + " begins or ends with a blank");
      check(text.chars().noneMatch(Character::isISOControl), id, name + " has a control character");
      check(said.add(text), id, name + " says the same as another style");
    }
  }

  private void listed(
      String id, String what, List<String> names, Predicate<String> known, String wildcard) {
    check(!names.isEmpty(), id, what + " are missing");
    check(new HashSet<>(names).size() == names.size(), id, what + " stand twice");
    boolean all = names.equals(List.of(wildcard));
    check(all || names.stream().allMatch(known), id, what + " are not all known");
  }

  private void deed(String id, RawEntry entry) {
    if (!actions) {
      check(
          entry.minutes() == null && entry.contraindications() == null,
          id,
          "only an action has minutes and contraindications");
      return;
    }
    Integer minutes = entry.minutes();
    check(
        minutes != null && minutes >= 1 && minutes <= MOST_MINUTES,
        id,
        "minutes are 1 to " + MOST_MINUTES);
    List<String> codes = entry.contraindications();
    check(codes != null, id, "contraindications are missing, if only as an empty list");
    check(
        codes == null || Vocabulary.CONTRAINDICATIONS.containsAll(codes),
        id,
        "contraindications are not all known");
  }

  private void strong(String id, RawEntry entry) {
    check(entry.tagNames().contains(Vocabulary.GROUNDING), id, "strong feelings want grounding");
    check(
        Arrays.stream(CommunicationStyle.values())
            .map(entry::text)
            .filter(Objects::nonNull)
            .allMatch(text -> text.length() <= LONGEST_WHEN_STRONG),
        id,
        "strong feelings want short words");
    Integer minutes = entry.minutes();
    check(
        minutes == null || minutes <= MOST_MINUTES_WHEN_STRONG,
        id,
        "strong feelings want what takes few minutes");
  }

  private void check(boolean kept, String id, String fault) {
    if (!kept) {
      faults.add(id + ": " + fault);
    }
  }
}

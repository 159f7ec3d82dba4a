package org.evenkeel.session.reframing.infrastructure;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.ReframeKind;
import org.evenkeel.session.reframing.application.ReframeWriter;
import org.evenkeel.session.reframing.model.Clues;
import org.evenkeel.session.reframing.model.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes by rules: it picks up a clause or a word and puts it into a sentence of ours. The same
 * session always gets the same words.
 */
@Component
class RuledReframes implements ReframeWriter {

  private final ReframeTemplates templates = ReframeTemplates.onClassPath();

  @Override
  public List<PersonalReframe> write(Material material) {
    Theme theme = Theme.of(material.texts());
    if (theme == Theme.HARM) {
      return List.of();
    }
    Clues clues =
        material.ownWords() && theme == Theme.EVERYDAY ? Clues.in(material.texts()) : Clues.NONE;
    return Arrays.stream(ReframeKind.values())
        .map(
            kind ->
                new PersonalReframe(
                    kind.wireName(), text(material, theme, kind, clue(kind, clues))))
        .toList();
  }

  private String text(Material material, Theme theme, ReframeKind kind, @Nullable String clue) {
    ReframeTemplates.Wording wording = templates.of(kind, material.style());
    if (theme == Theme.LOSS) {
      return chosen(wording.gentle(), material.sessionId(), kind);
    }
    return clue == null || wording.holding().isEmpty()
        ? chosen(wording.plain(), material.sessionId(), kind)
        : chosen(wording.holding(), material.sessionId(), kind)
            .replace(ReframeTemplates.slot(kind), clue);
  }

  private static @Nullable String clue(ReframeKind kind, Clues clues) {
    return switch (kind) {
      case CHALLENGE_THE_CATASTROPHE -> clues.quote();
      case PERSPECTIVE -> clues.person();
      case WHAT_IS_CONTROLLABLE -> clues.time();
      case SPECIFIC -> clues.absolute();
    };
  }

  private static String chosen(List<String> texts, UUID seed, ReframeKind kind) {
    // the finalizer of MurmurHash3: each bit of the seed counts, the same in every process
    long bits =
        seed.getMostSignificantBits()
            ^ (seed.getLeastSignificantBits() + kind.wireName().hashCode());
    bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
    bits ^= bits >>> 33;
    return texts.get((int) Long.remainderUnsigned(bits, texts.size()));
  }
}

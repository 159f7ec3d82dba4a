package org.evenkeel.wellness.recommendation.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.wellness.library.AgeGroup;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.Evidence;
import org.evenkeel.wellness.library.EvidenceStrength;
import org.evenkeel.wellness.library.Feeling;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.library.Level;
import org.evenkeel.wellness.library.SensoryIntensity;
import org.evenkeel.wellness.library.Statistics;
import org.evenkeel.wellness.library.Wording;
import org.evenkeel.wellness.people.CommunicationStyle;

/** Interventions for tests: easy unless said otherwise. */
public final class Interventions {
  private String slug = "easy";
  private Approach approach = Approach.DBT;
  private Level energy = Level.MINIMAL;
  private int seconds = 120;
  private Set<Feeling> feelings = Set.of(Feeling.SAD);
  private SensoryIntensity sensory = SensoryIntensity.NONE;
  private boolean words;
  private boolean movement;
  private boolean asdFriendly = true;
  private Set<String> contraindications = Set.of();
  private Set<AgeGroup> ages = Set.of(AgeGroup.TEEN, AgeGroup.ADULT);
  private boolean premium;
  private Statistics statistics = Statistics.NONE;

  private Interventions() {}

  public static Interventions easy(Approach approach) {
    Interventions easy = new Interventions();
    easy.approach = approach;
    easy.slug = "easy-" + approach.wireName();
    return easy;
  }

  public Interventions slug(String name) {
    slug = name;
    return this;
  }

  Interventions energy(Level level) {
    energy = level;
    return this;
  }

  Interventions seconds(int duration) {
    seconds = duration;
    return this;
  }

  Interventions feelings(Feeling... targets) {
    feelings = Set.of(targets);
    return this;
  }

  Interventions sensory(SensoryIntensity intensity) {
    sensory = intensity;
    return this;
  }

  Interventions words() {
    words = true;
    return this;
  }

  Interventions movement() {
    movement = true;
    return this;
  }

  Interventions notFor(String... codes) {
    contraindications = Set.of(codes);
    return this;
  }

  Interventions adultsOnly() {
    ages = Set.of(AgeGroup.ADULT);
    return this;
  }

  Interventions teensOnly() {
    ages = Set.of(AgeGroup.TEEN);
    return this;
  }

  Interventions premium() {
    premium = true;
    return this;
  }

  Interventions rated(long completions, long sum) {
    statistics = new Statistics(completions, sum);
    return this;
  }

  public Intervention build() {
    return new Intervention(
        new Content(
            UUID.nameUUIDFromBytes(slug.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            slug,
            wordings(),
            List.of("One.", "Two.", "Three."),
            "Stopping is fine.",
            seconds,
            Level.LOW,
            energy,
            approach,
            "test",
            feelings,
            "text",
            null,
            true,
            asdFriendly,
            sensory,
            words,
            movement,
            contraindications,
            ages,
            new Evidence("None.", EvidenceStrength.EMERGING),
            premium,
            true),
        1,
        statistics);
  }

  private Map<CommunicationStyle, Wording> wordings() {
    return Arrays.stream(CommunicationStyle.values())
        .collect(Collectors.toMap(style -> style, style -> new Wording(slug, style.wireName())));
  }
}

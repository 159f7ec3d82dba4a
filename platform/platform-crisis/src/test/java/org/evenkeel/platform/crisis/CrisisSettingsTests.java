package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CrisisSettingsTests {

  private final MapConfigurationPropertySource source = new MapConfigurationPropertySource();

  @Test
  void the_longest_prefix_names_the_source_type() {
    source.put("evenkeel.crisis.sources[/api/v1/interventions]", "feedback");
    source.put("evenkeel.crisis.sources[/api/v1/interventions/notes]", "journal");
    CrisisSettings settings = bound();
    assertThat(settings.sourceType("/api/v1/interventions/1/complete")).isEqualTo("feedback");
    assertThat(settings.sourceType("/api/v1/interventions/notes/1")).isEqualTo("journal");
    assertThat(settings.sourceType("/api/v1/check-ins")).isEqualTo("other");
  }

  @Test
  void exempt_paths_are_those_below_a_prefix() {
    source.put("evenkeel.crisis.exempt[0]", "/api/v1/crisis/cases");
    CrisisSettings settings = bound();
    assertThat(settings.exempts("POST", "/api/v1/crisis/cases/1/notes")).isTrue();
    assertThat(settings.exempts("POST", "/api/v1/crisis/report")).isFalse();
  }

  @Test
  void one_operation_is_exempt_and_nothing_beside_or_below_it() {
    source.put("evenkeel.crisis.exempt[0]", "PUT /api/v1/interventions/*");
    source.put("evenkeel.crisis.exempt[1]", "POST /api/v1/interventions");
    CrisisSettings settings = bound();
    assertThat(settings.exempts("PUT", "/api/v1/interventions/1")).isTrue();
    assertThat(settings.exempts("POST", "/api/v1/interventions")).isTrue();
    assertThat(settings.exempts("PATCH", "/api/v1/interventions/1")).isFalse();
    assertThat(settings.exempts("PUT", "/api/v1/interventions")).isFalse();
    assertThat(settings.exempts("PUT", "/api/v1/interventions/1/mute")).isFalse();
    assertThat(settings.exempts("POST", "/api/v1/interventions/1/start")).isFalse();
    assertThat(settings.exempts("POST", "/api/v1/interventions-of-mine")).isFalse();
  }

  @Test
  void nothing_is_exempt_and_the_urgent_call_is_short_by_default() {
    CrisisSettings settings = bound();
    assertThat(settings.exempt()).isEmpty();
    assertThat(settings.connectTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.attempts()).isEqualTo(3);
  }

  private CrisisSettings bound() {
    return new Binder(source).bindOrCreate("evenkeel.crisis", CrisisSettings.class);
  }
}

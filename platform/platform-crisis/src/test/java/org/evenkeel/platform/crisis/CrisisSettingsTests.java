package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.platform.web.caller.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
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
    assertThat(settings.exempts("POST", "/api/v1/crisis/cases/1/notes", null)).isTrue();
    assertThat(settings.exempts("POST", "/api/v1/crisis/report", null)).isFalse();
  }

  @Test
  void one_operation_is_exempt_and_nothing_beside_or_below_it() {
    source.put("evenkeel.crisis.exempt[0]", "PUT /api/v1/interventions/*");
    source.put("evenkeel.crisis.exempt[1]", "POST /api/v1/interventions");
    CrisisSettings settings = bound();
    assertThat(settings.exempts("PUT", "/api/v1/interventions/1", null)).isTrue();
    assertThat(settings.exempts("POST", "/api/v1/interventions", null)).isTrue();
    assertThat(settings.exempts("PATCH", "/api/v1/interventions/1", null)).isFalse();
    assertThat(settings.exempts("PUT", "/api/v1/interventions", null)).isFalse();
    assertThat(settings.exempts("PUT", "/api/v1/interventions/1/mute", null)).isFalse();
    assertThat(settings.exempts("POST", "/api/v1/interventions/1/start", null)).isFalse();
    assertThat(settings.exempts("POST", "/api/v1/interventions-of-mine", null)).isFalse();
  }

  @Test
  void a_permission_exempts_its_holders_alone() {
    source.put("evenkeel.crisis.exempt[0]", "PUT /api/v1/interventions/* library:write");
    source.put("evenkeel.crisis.exempt[1]", "/api/v1/crisis/cases cases:write");
    CrisisSettings settings = bound();
    Caller keeper = caller("library:write");
    assertThat(settings.exempts("PUT", "/api/v1/interventions/1", keeper)).isTrue();
    assertThat(settings.exempts("POST", "/api/v1/interventions/1", keeper)).isFalse();
    assertThat(settings.exempts("PUT", "/api/v1/interventions/1", caller("library:read")))
        .isFalse();
    assertThat(settings.exempts("PUT", "/api/v1/interventions/1", null)).isFalse();
    assertThat(settings.exempts("POST", "/api/v1/crisis/cases/1/notes", caller("cases:write")))
        .isTrue();
    assertThat(settings.exempts("POST", "/api/v1/crisis/cases/1/notes", keeper)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT",
        "interventions",
        "PUT interventions",
        "PUT /api/v1/interventions library:write members:own",
        ""
      })
  void a_setting_that_cannot_be_read_stops_the_start(String setting) {
    source.put("evenkeel.crisis.exempt[0]", setting);
    assertThatThrownBy(this::bound).isInstanceOf(BindException.class);
  }

  private static Caller caller(String permission) {
    return new Caller(
        UUID.randomUUID(),
        Set.of(),
        Set.of(permission),
        "free",
        null,
        ZoneOffset.UTC,
        Locale.UK,
        null);
  }

  @Test
  void nothing_is_exempt_and_the_urgent_call_is_short_by_default() {
    CrisisSettings settings = bound();
    assertThat(settings.exempt()).isEmpty();
    assertThat(settings.words()).isEmpty();
    assertThat(settings.connectTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.attempts()).isEqualTo(3);
  }

  private CrisisSettings bound() {
    return new Binder(source).bindOrCreate("evenkeel.crisis", CrisisSettings.class);
  }
}

package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class SettingsTests {

  @Test
  void every_setting_has_this_default_and_none_is_left_unbound() throws Exception {
    Binder binder = Binder.get(environment());
    Map<String, String> settings = new TreeMap<>();
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    for (var found : scanner.findCandidateComponents("org.evenkeel.auth")) {
      Class<?> type = Class.forName(found.getBeanClassName());
      String prefix = type.getAnnotation(ConfigurationProperties.class).value();
      Object bound = binder.bind(prefix, type).get();
      for (RecordComponent component : type.getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        Object value = component.getAccessor().invoke(bound);
        settings.put(prefix + "." + component.getName(), String.valueOf(value));
      }
    }

    assertThat(settings)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("evenkeel.data-keys.name", "evenkeel_keys"),
                Map.entry(
                    "evenkeel.data-keys.url",
                    "jdbc:postgresql://127.0.0.1:15432/evenkeel_keys"
                        + "?logServerErrorDetail=false&connectTimeout=2&socketTimeout=30"),
                Map.entry("evenkeel.data-keys.password", ""),
                Map.entry("evenkeel.data-keys.poolSize", "4"),
                Map.entry("evenkeel.data-keys.lookEvery", "PT5S"),
                Map.entry("evenkeel.keycloak.realmUrl", "http://127.0.0.1:18080/realms/evenkeel"),
                Map.entry("evenkeel.keycloak.serviceClient", "auth-service"),
                Map.entry("evenkeel.keycloak.accountClient", "evenkeel-account"),
                Map.entry("evenkeel.keycloak.clientSecret", ""),
                Map.entry("evenkeel.keycloak.connect", "PT2S"),
                Map.entry("evenkeel.keycloak.read", "PT10S"),
                Map.entry("evenkeel.registration.privacyPolicyVersion", "1"),
                Map.entry("evenkeel.registration.disclaimerVersion", "1"),
                Map.entry("evenkeel.verification.life", "PT24H"),
                Map.entry("evenkeel.session.accessTokenLife", "PT15M"),
                Map.entry("evenkeel.session.tellEvery", "PT5S"),
                Map.entry("evenkeel.preferences.database", "evenkeel")));
  }

  private static StandardEnvironment environment() throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().remove("systemEnvironment");
    for (String file : new String[] {"application.yml", "defaults/evenkeel-defaults.yaml"}) {
      new YamlPropertySourceLoader()
          .load(file, new ClassPathResource(file))
          .forEach(environment.getPropertySources()::addLast);
    }
    return environment;
  }
}

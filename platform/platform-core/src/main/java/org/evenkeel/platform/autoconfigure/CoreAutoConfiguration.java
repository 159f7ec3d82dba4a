package org.evenkeel.platform.autoconfigure;

import java.nio.file.Path;
import java.time.Clock;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.id.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Clock, ids and ciphers. */
@AutoConfiguration
public class CoreAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  Ids ids() {
    return Ids.timeOrdered();
  }

  @Bean
  @ConditionalOnMissingBean
  KeyFiles keyFiles(@Value("${evenkeel.secrets-dir}") Path folder) {
    return new KeyFiles(folder);
  }

  /** Lazy, because the gateway has no data keys and never asks for it. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  TextCipher textCipher(DataKeys keys) {
    return new TextCipher(keys);
  }
}

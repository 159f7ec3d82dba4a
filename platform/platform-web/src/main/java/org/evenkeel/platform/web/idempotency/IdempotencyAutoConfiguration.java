package org.evenkeel.platform.web.idempotency;

import java.time.Clock;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.crypto.TextCipher;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Idempotent posts for every service that has a database. Key files are read at first use. */
@AutoConfiguration(
    afterName = {
      "org.evenkeel.platform.autoconfigure.CoreAutoConfiguration",
      "org.evenkeel.platform.web.http.HttpAutoConfiguration",
      "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
    })
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
@EnableScheduling
class IdempotencyAutoConfiguration {

  @Bean
  StoredAnswers storedAnswers(JdbcClient jdbc, TextCipher ofUsers, KeyFiles keyFiles, Clock clock) {
    SingletonSupplier<ServiceCipher> ofService =
        SingletonSupplier.of(
            () -> new ServiceCipher(AnswerSeal.KEY_FILE, keyFiles.read(AnswerSeal.KEY_FILE)));
    return new StoredAnswers(jdbc, new AnswerSeal(ofUsers, ofService), clock);
  }

  @Bean
  IdempotencyPurge idempotencyPurge(StoredAnswers answers) {
    return new IdempotencyPurge(answers);
  }

  @Bean
  @ConditionalOnMissingBean
  IdempotentPosts idempotentPosts(
      PlatformTransactionManager transactionManager,
      StoredAnswers answers,
      KeyFiles keyFiles,
      JsonMapper json) {
    SingletonSupplier<Hmac> hmac =
        SingletonSupplier.of(() -> new Hmac(keyFiles.read(AnswerSeal.KEY_FILE)));
    return new JdbcIdempotentPosts(
        new TransactionTemplate(transactionManager), new PostIdentities(hmac), answers, json);
  }
}

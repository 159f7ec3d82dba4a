package org.evenkeel.platform.web.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.PageQuery;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The API document of services that have springdoc. */
@AutoConfiguration(beforeName = "org.springdoc.core.configuration.SpringDocConfiguration")
@ConditionalOnClass(SpringDocUtils.class)
class OpenApiAutoConfiguration {

  /** springdoc reads models with Jackson 2, which does not know the naming rule of Jackson 3. */
  @Bean
  ModelResolver snakeCaseModels(ObjectMapperProvider mappers) {
    ObjectMapper mapper = mappers.jsonMapper().copy();
    mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    return new ModelResolver(mapper).openapi31(mappers.isOpenapi31());
  }

  @Bean
  HouseOperations houseOperations(ObjectProvider<HiddenParameter> hidden) {
    SpringDocUtils config = SpringDocUtils.getConfig();
    config.addRequestWrapperToIgnore(Caller.class, PageQuery.class, ZoneId.class, Locale.class);
    hidden.forEach(parameter -> config.addRequestWrapperToIgnore(parameter.type()));
    return new HouseOperations();
  }

  @Bean
  AnswerMembers answerMembers() {
    return new AnswerMembers();
  }

  @Bean
  HouseDocument houseDocument() {
    return new HouseDocument();
  }

  /** A relative server address keeps the document the same wherever the service runs. */
  @Bean
  @ConditionalOnMissingBean
  OpenAPI apiDocument(@Value("${spring.application.name}") String serviceName) {
    return new OpenAPI()
        .info(new Info().title(serviceName).version("v1"))
        .servers(List.of(new Server().url("/")));
  }
}

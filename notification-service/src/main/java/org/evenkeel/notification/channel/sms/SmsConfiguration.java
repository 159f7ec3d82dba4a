package org.evenkeel.notification.channel.sms;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("evenkeel.sms.public-url")
@Import(SmsRegistrar.class)
class SmsConfiguration {}

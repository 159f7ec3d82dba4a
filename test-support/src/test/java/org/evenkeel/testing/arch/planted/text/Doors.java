package org.evenkeel.testing.arch.planted.text;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** One for everybody and one for services. */
class Doors {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Public {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface Internal {}

  record Greeting(String words) {}

  record Notice(String words) {}

  @Public
  @PostMapping("/api/v1/greetings")
  String greet(@RequestBody Greeting greeting) {
    return greeting.words();
  }

  @Internal
  @PostMapping("/api/v1/notices")
  String notice(@RequestBody Notice notice) {
    return notice.words();
  }
}

package org.evenkeel.platform.web.http;

/** The token this service shows to the others. */
@FunctionalInterface
interface ServiceTokens {

  /**
   * A token that is valid now.
   *
   * @throws org.springframework.web.client.RestClientException when there is none to be had
   */
  String current();
}

package org.evenkeel.platform.web.access;

/**
 * A service of the suite that showed its token.
 *
 * @param name its client id, such as {@code crisis-service}
 */
record ServiceIdentity(String name) {

  static final String ROLE = "service";
}

package org.evenkeel.platform.web.openapi;

/**
 * A type that handlers take as a parameter and clients never send. Declare a bean of it next to the
 * resolver, so that the API document leaves the parameter out.
 */
public record HiddenParameter(Class<?> type) {}

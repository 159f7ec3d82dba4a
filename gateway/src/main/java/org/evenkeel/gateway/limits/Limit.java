package org.evenkeel.gateway.limits;

/**
 * One thing that is counted.
 *
 * @param key under which Redis counts
 * @param perWindow how often
 */
record Limit(String key, long perWindow) {}

package org.evenkeel.testing;

/**
 * A Redis server without password.
 *
 * @param host its host
 * @param port its port
 */
public record RedisServer(String host, int port) {}

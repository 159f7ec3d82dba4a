package org.evenkeel.notification.channel.push.webpush;

/**
 * The key browsers subscribe with.
 *
 * @param value applicationServerKey of the Push API, base64url
 */
public record WebPushKey(String value) {}

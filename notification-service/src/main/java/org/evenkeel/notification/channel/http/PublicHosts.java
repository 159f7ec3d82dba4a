package org.evenkeel.notification.channel.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps addresses that people name out of our own network. A name is resolved once and the very
 * addresses that were looked at are connected to, so that a name cannot answer twice differently.
 */
@Component
public class PublicHosts implements DnsResolver {

  private static final int LONGEST = 2048;

  private final Set<String> innerHosts;
  private final DnsResolver names;

  @Autowired
  PublicHosts(OutgoingSettings settings) {
    this(settings.innerHosts(), SystemDefaultDnsResolver.INSTANCE);
  }

  /** With a resolver of one's own. */
  public PublicHosts(Set<String> innerHosts, DnsResolver names) {
    this.innerHosts = innerHosts;
    this.names = names;
  }

  /** Why an address may not be called. */
  public enum Objection {
    MALFORMED,
    NOT_HTTPS,
    UNKNOWN_HOST,
    NOT_PUBLIC,
    NONE
  }

  /** A name led to an address that is not public. */
  static final class NotPublicException extends UnknownHostException {

    NotPublicException() {
      super("not a public address");
    }
  }

  /** Looks at an address as a whole. */
  public Objection examine(String address) {
    if (address.length() > LONGEST) {
      return Objection.MALFORMED;
    }
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      return Objection.MALFORMED;
    }
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Objection.MALFORMED;
    }
    if (!"https".equalsIgnoreCase(uri.getScheme())) {
      return Objection.NOT_HTTPS;
    }
    try {
      return resolve(host).length > 0 ? Objection.NONE : Objection.UNKNOWN_HOST;
    } catch (NotPublicException e) {
      return Objection.NOT_PUBLIC;
    } catch (UnknownHostException e) {
      return Objection.UNKNOWN_HOST;
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress[] found = names.resolve(name);
    if (!innerHosts.contains(name.toLowerCase(Locale.ROOT))) {
      for (InetAddress address : found) {
        if (!PublicAddresses.contain(address)) {
          throw new NotPublicException();
        }
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}

package org.evenkeel.notification.channel.subscription;

import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Seals addresses under a key of this service, so that people are reached with auth-service down,
 * and hashes them under another, so that the table tells nobody who is reached where.
 */
@Component
public class AddressSeal {

  private static final String ADDRESS = "notification.subscription.address";
  private static final String SEAL = "subscription";
  private static final String INDEX = "subscription-index";

  private final Supplier<ServiceCipher> cipher;
  private final Supplier<Hmac> index;

  AddressSeal(KeyFiles keys) {
    this.cipher = SingletonSupplier.of(() -> new ServiceCipher(SEAL, keys.read(SEAL)));
    this.index = SingletonSupplier.of(() -> new Hmac(keys.read(INDEX)));
  }

  String seal(UUID id, String address) {
    return cipher.get().seal(ADDRESS, id.toString(), address);
  }

  String open(UUID id, String sealed) {
    return cipher.get().open(ADDRESS, id.toString(), sealed);
  }

  /** The same for the same device or number, whoever has it. */
  String hash(ChannelName channel, String identity) {
    return hex(channel.code() + "|" + identity);
  }

  /** The hash of a number, in E.164. */
  public String hashOfNumber(String number) {
    return hash(ChannelName.SMS, number);
  }

  /** Two people may have the same receiver, so its owner is in the hash. */
  String hashOfReceiver(UUID userId, String url) {
    return hash(ChannelName.WEBHOOK, userId + "|" + url);
  }

  /** A code is short: its hash is of use to nobody without the key. */
  String hashOfCode(UUID subscriptionId, String code) {
    return hex("code|" + subscriptionId + "|" + code);
  }

  private String hex(String text) {
    return HexFormat.of().formatHex(index.get().of(text));
  }
}

package org.evenkeel.auth.account;

import java.util.HexFormat;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.crypto.KeyFiles;
import org.springframework.stereotype.Component;

/** Blind index of addresses: finds an account by its address without storing the address. */
@Component
public class EmailIndex {

  private static final String KEY = "index";
  private static final String FIELD = "identity.email|";

  private final KeyFiles files;

  EmailIndex(KeyFiles files) {
    this.files = files;
  }

  /** 32 bytes, the same for the same address. */
  public byte[] of(EmailAddress email) {
    return new Hmac(files.read(KEY)).of(FIELD + email.value());
  }

  /** The index as the opaque name an identity has at the identity provider. */
  public String nameOf(EmailAddress email) {
    return HexFormat.of().formatHex(of(email));
  }
}

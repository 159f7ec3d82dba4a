package org.evenkeel.notification.channel.push.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.KeyAgreement;

/** The curve P-256, with points written uncompressed (SEC 1, 2.3.3): 65 bytes. */
final class P256 {

  private static final int FIELD = 32;
  private static final int POINT = 1 + 2 * FIELD;
  private static final byte UNCOMPRESSED = 4;
  private static final ECParameterSpec CURVE = curve();
  private static final BigInteger P =
      new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

  private P256() {}

  private static ECParameterSpec curve() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** Empty when it is no point of the curve: what others send must not weaken the agreement. */
  static Optional<ECPublicKey> publicKey(byte[] point) {
    if (point.length != POINT || point[0] != UNCOMPRESSED) {
      return Optional.empty();
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + FIELD));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + FIELD, POINT));
    if (x.compareTo(P) >= 0 || y.compareTo(P) >= 0 || !onCurve(x, y)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          (ECPublicKey)
              KeyFactory.getInstance("EC")
                  .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE)));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static boolean onCurve(BigInteger x, BigInteger y) {
    BigInteger right =
        x.pow(3).add(CURVE.getCurve().getA().multiply(x)).add(CURVE.getCurve().getB()).mod(P);
    return y.pow(2).mod(P).equals(right);
  }

  static ECPrivateKey privateKey(byte[] scalar) {
    try {
      return (ECPrivateKey)
          KeyFactory.getInstance("EC")
              .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, scalar), CURVE));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  static byte[] bytes(ECPublicKey key) {
    byte[] point = new byte[POINT];
    point[0] = UNCOMPRESSED;
    put(key.getW().getAffineX(), point, 1);
    put(key.getW().getAffineY(), point, 1 + FIELD);
    return point;
  }

  private static void put(BigInteger number, byte[] target, int at) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, FIELD);
    System.arraycopy(bytes, bytes.length - length, target, at + FIELD - length, length);
  }

  /** The x coordinate that both sides arrive at. */
  static byte[] agree(PrivateKey mine, ECPublicKey theirs) {
    try {
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(mine);
      agreement.doPhase(theirs, true);
      return agreement.generateSecret();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("P-256 is not available", e);
  }
}

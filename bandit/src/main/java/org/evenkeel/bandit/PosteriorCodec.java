package org.evenkeel.bandit;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A person's posterior as bytes: layout, dimension, updates, noise, numbers, checksum; about 12 kB
 * a person. Damaged or foreign bytes are answered with nothing, so that the caller falls back and
 * reports.
 */
public final class PosteriorCodec {
  private static final int LAYOUT = 2;
  private static final int HEADER = 3 * Integer.BYTES + Double.BYTES;

  private PosteriorCodec() {}

  public static byte[] bytes(Posterior posterior) {
    double[] precision = posterior.precision();
    double[] information = posterior.information();
    ByteBuffer buffer =
        ByteBuffer.allocate(
            HEADER + (precision.length + information.length) * Double.BYTES + Integer.BYTES);
    buffer.putInt(LAYOUT).putInt(posterior.dimension()).putInt(posterior.updates());
    buffer.putDouble(posterior.noiseVariance());
    for (double value : precision) {
      buffer.putDouble(value);
    }
    for (double value : information) {
      buffer.putDouble(value);
    }
    return buffer.putInt(checksum(buffer.array())).array();
  }

  public static Optional<Posterior> posterior(byte[] bytes) {
    int dimension = Column.COUNT;
    int triangle = Posterior.triangle(dimension);
    if (bytes.length != HEADER + (triangle + dimension) * Double.BYTES + Integer.BYTES) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    boolean ours = buffer.getInt() == LAYOUT && buffer.getInt() == dimension;
    if (!ours || buffer.getInt(bytes.length - Integer.BYTES) != checksum(bytes)) {
      return Optional.empty();
    }
    int updates = buffer.getInt();
    double noiseVariance = buffer.getDouble();
    double[] precision = new double[triangle];
    double[] information = new double[dimension];
    for (int i = 0; i < triangle; i++) {
      precision[i] = buffer.getDouble();
    }
    for (int i = 0; i < dimension; i++) {
      information[i] = buffer.getDouble();
    }
    return Optional.of(new Posterior(precision, information, noiseVariance, updates));
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - Integer.BYTES);
    return (int) crc.getValue();
  }
}

package org.evenkeel.stack.images;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an image weighs, read from the archive that {@code docker save} writes.
 *
 * @param bytes of its layers, unpacked as they are on a disk
 * @param compressed the same as a registry would send them (gzip)
 */
record SavedImage(long bytes, long compressed) {

  private static final int BLOCK = 512;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int NAME_LENGTH = 100;
  private static final int OCTAL = 8;
  private static final int PEEKED = 64 * 1024;
  private static final String MANIFEST = "manifest.json";

  static SavedImage read(Path archive) throws IOException {
    Map<String, SavedImage> files = new HashMap<>();
    byte[] manifest = {};
    try (var tar = new BufferedInputStream(Files.newInputStream(archive))) {
      for (byte[] header = tar.readNBytes(BLOCK);
          header.length == BLOCK && header[0] != 0;
          header = tar.readNBytes(BLOCK)) {
        String name = text(header, 0, NAME_LENGTH);
        long size = Long.parseLong(text(header, SIZE_AT, SIZE_LENGTH), OCTAL);
        var content = new Section(tar, size);
        if (name.equals(MANIFEST)) {
          manifest = content.readAllBytes();
        } else if (size > 0) {
          files.put(name, weigh(content));
        }
        content.skipRest();
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      }
    }
    return sum(JsonMapper.shared().readTree(manifest).path(0).path("Layers"), files);
  }

  private static SavedImage sum(JsonNode layers, Map<String, SavedImage> files) {
    long bytes = 0;
    long compressed = 0;
    for (JsonNode layer : layers) {
      SavedImage weight = files.getOrDefault(layer.asString(), new SavedImage(0, 0));
      bytes += weight.bytes();
      compressed += weight.compressed();
    }
    return new SavedImage(bytes, compressed);
  }

  /** A layer may be stored packed or not; both sizes come out alike. */
  private static SavedImage weigh(InputStream content) throws IOException {
    var peeking = new BufferedInputStream(content, PEEKED);
    peeking.mark(PEEKED);
    boolean gzip = peeking.read() == 0x1f && peeking.read() == 0x8b;
    peeking.reset();
    var unpacked = gzip ? new GZIPInputStream(peeking) : peeking;
    var packed = new Counting();
    long bytes;
    try (var packing = new GZIPOutputStream(packed)) {
      bytes = unpacked.transferTo(packing);
    }
    return new SavedImage(bytes, packed.bytes);
  }

  private static String text(byte[] header, int from, int length) {
    return new String(header, from, length, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  private static final class Counting extends OutputStream {

    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }
}

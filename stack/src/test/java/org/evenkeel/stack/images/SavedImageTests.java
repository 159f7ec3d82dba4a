package org.evenkeel.stack.images;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an image weighs, from the archive an engine writes. */
class SavedImageTests {

  @TempDir private Path folder;

  @Test
  void layersCountUnpackedAndPackedHoweverTheyAreStored() throws IOException {
    byte[] plain = new byte[100_000];
    byte[] other = new byte[70_001];
    Arrays.fill(other, (byte) 7);
    var archive = new ByteArrayOutputStream();
    add(archive, "a/layer.tar", plain);
    add(archive, "blobs/sha256/b", gzip(other));
    add(archive, "nobody-names-it", new byte[5_000]);
    String manifest = "[{\"Layers\": [\"a/layer.tar\", \"blobs/sha256/b\"]}]";
    add(archive, "manifest.json", manifest.getBytes(US_ASCII));
    archive.write(new byte[1024]);
    Path file = Files.write(folder.resolve("image.tar"), archive.toByteArray());

    SavedImage image = SavedImage.read(file);

    assertThat(image.bytes()).isEqualTo(170_001);
    assertThat(image.compressed()).isEqualTo(gzip(plain).length + gzip(other).length);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(packed)) {
      packing.write(content);
    }
    return packed.toByteArray();
  }

  private static void add(ByteArrayOutputStream tar, String name, byte[] content)
      throws IOException {
    byte[] header = Arrays.copyOf(name.getBytes(US_ASCII), 512);
    byte[] size = "%011o".formatted(content.length).getBytes(US_ASCII);
    System.arraycopy(size, 0, header, 124, size.length);
    tar.write(header);
    tar.write(content);
    tar.write(new byte[(512 - content.length % 512) % 512]);
  }
}

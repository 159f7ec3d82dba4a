package org.evenkeel.wellness.library.files;

import java.util.List;
import org.evenkeel.wellness.library.Content;

/**
 * The data files of one release.
 *
 * @param contentVersion grows with every change of the files
 * @param files one for each intervention, by slug
 * @param hash of all files together
 */
record Shipment(int contentVersion, List<DataFile> files, String hash) {

  Shipment {
    files = List.copyOf(files);
  }

  /** An intervention and what its file hashes to (SHA-256). */
  record DataFile(Content content, String hash) {}
}

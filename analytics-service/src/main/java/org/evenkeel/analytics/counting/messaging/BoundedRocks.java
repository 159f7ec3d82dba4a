package org.evenkeel.analytics.counting.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * All stores of this process share one bound of memory outside the heap: 16 MiB of blocks, indexes
 * and filters, 8 MiB of which may be unwritten. Without it each store takes up to 98 MiB.
 */
public final class BoundedRocks implements RocksDBConfigSetter {

  private static final long BLOCKS = 16L << 20;
  private static final long UNWRITTEN = 8L << 20;
  private static final long ONE_BUFFER = 2L << 20;

  /** Loads RocksDB's library, so only when the first store opens. */
  private static final class Shared {
    static final Cache CACHE = new LRUCache(BLOCKS);
    static final WriteBufferManager BUFFERS = new WriteBufferManager(UNWRITTEN, CACHE);
  }

  /**
   * Loads the library from a folder of ours: in the folder for temporary files a process that is
   * killed would leave a copy each time.
   */
  static void load(Path folder) {
    try {
      Files.createDirectories(folder);
      NativeLibraryLoader.getInstance().loadLibrary(folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
      table.setBlockCache(Shared.CACHE);
      table.setCacheIndexAndFilterBlocks(true);
      options.setTableFormatConfig(table);
    }
    options.setWriteBufferManager(Shared.BUFFERS);
    options.setWriteBufferSize(ONE_BUFFER);
    options.setMaxWriteBufferNumber(2);
  }

  /** What is shared lives as long as the process. */
  @Override
  public void close(String store, Options options) {}
}

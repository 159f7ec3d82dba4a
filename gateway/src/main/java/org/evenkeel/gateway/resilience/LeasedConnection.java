package org.evenkeel.gateway.resilience;

import io.netty.channel.Channel;
import reactor.netty.Connection;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.channel.ChannelOperations;

/**
 * A pooled connection for the time of one call. An answer that has arrived whole gives its
 * connection back while the client may still be reading it; when that client breaks off then,
 * closing the connection would break off the next person's call on it.
 */
final class LeasedConnection implements Connection {

  private final Connection call;

  LeasedConnection(Connection call) {
    this.call = call;
  }

  @Override
  public Channel channel() {
    return call.channel();
  }

  @Override
  public NettyInbound inbound() {
    return call.inbound();
  }

  @Override
  public NettyOutbound outbound() {
    return call.outbound();
  }

  /** Closes the connection if it still serves this call. */
  @Override
  public void dispose() {
    channel()
        .eventLoop()
        .execute(
            () -> {
              if (call.equals(ChannelOperations.get(channel()))) {
                call.dispose();
              }
            });
  }
}

package org.evenkeel.gateway.resilience;

import io.netty.channel.Channel;
import reactor.netty.Connection;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.channel.ChannelOperations;

/**
 * A pooled connection for the time of one call. The end of an answer gives its connection back to
 * the pool; who breaks off in that very moment, on another thread, would close it under the next
 * call. So the thread of the connection decides whose it is.
 */
final class LeasedConnection implements Connection {

  private final Connection call;
  private final Channel channel;

  LeasedConnection(Connection call) {
    this.call = call;
    this.channel = call.channel();
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public NettyInbound inbound() {
    return call.inbound();
  }

  @Override
  public NettyOutbound outbound() {
    return call.outbound();
  }

  /** Closes the connection if it still serves this call; else lets go of what nobody read. */
  @Override
  public void dispose() {
    if (!channel.isRegistered()) {
      discard();
    } else if (channel.eventLoop().inEventLoop()) {
      end();
    } else {
      channel.eventLoop().execute(this::end);
    }
  }

  private void end() {
    if (call.equals(ChannelOperations.get(channel))) {
      call.dispose();
    } else {
      discard();
    }
  }

  private void discard() {
    if (call instanceof ChannelOperations<?, ?> operations) {
      operations.discard();
    }
  }
}

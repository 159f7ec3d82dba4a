package org.evenkeel.gateway.correlation;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a client which trace its request belongs to, and nothing else. Header tracestate (W3C
 * Trace Context, section 3.3) is text of up to 512 characters that would be exported with every
 * span and passed on to every service.
 */
final class WithoutTraceState implements TextMapPropagator {

  private static final String TRACE_STATE = "tracestate";

  private final TextMapPropagator propagator;

  WithoutTraceState(TextMapPropagator propagator) {
    this.propagator = propagator;
  }

  @Override
  public Collection<String> fields() {
    return propagator.fields();
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    propagator.inject(context, carrier, setter);
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    return propagator.extract(context, carrier, new Unread<>(getter));
  }

  private record Unread<C>(TextMapGetter<C> getter) implements TextMapGetter<C> {

    @Override
    public Iterable<String> keys(C carrier) {
      return getter.keys(carrier);
    }

    @Override
    public @Nullable String get(@Nullable C carrier, String key) {
      return key.toLowerCase(Locale.ROOT).equals(TRACE_STATE) ? null : getter.get(carrier, key);
    }
  }
}

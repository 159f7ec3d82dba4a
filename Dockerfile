# One file for every service: docker build --build-arg SERVICE=crisis-service .
# The jar is built before (mvn package); its two builds are bit-identical, those inside an image would need Maven's whole world.
# No step needs a shell in BASE_IMAGE, only a JRE 25 with glibc. Both bases are settable with a digest (name:version@sha256:...).
ARG BASE_IMAGE=eclipse-temurin:25.0.3_9-jre-noble
ARG BUILD_IMAGE=eclipse-temurin:25.0.3_9-jdk-noble
# cache: start from the AOT cache made below. agent: start with the OpenTelemetry agent, with which the JVM refuses that cache.
ARG START=cache

# Takes the jar apart into layers and drops native libraries of other systems.
FROM ${BUILD_IMAGE} AS unpacked
ARG SERVICE
ARG TARGETARCH=amd64
WORKDIR /unpacked
COPY images/ForLinux.java ./
COPY ${SERVICE}/target/${SERVICE}.jar app.jar
RUN ["java", "-Djarmode=tools", "-jar", "app.jar", "extract", "--layers", "--destination", "layers"]
RUN ["java", "-XX:TieredStopAtLevel=1", "ForLinux.java", "layers"]

# Layers in the order of how seldom they change.
FROM ${BASE_IMAGE} AS app
ARG SERVICE
WORKDIR /app
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=60" \
    SERVER_ADDRESS=0.0.0.0
COPY --from=unpacked /unpacked/layers/dependencies/ ./
COPY --from=unpacked /unpacked/layers/snapshot-dependencies/ ./
COPY --from=unpacked /unpacked/layers/application/ ./
COPY images/jvm.options ./
COPY ${SERVICE}/target/classes/META-INF/sbom/application.cdx.json ./sbom.cdx.json

# The context refreshes by the profile training: no database, broker or key is asked, and no network is needed.
FROM app AS training
ARG START
COPY images/start/${START}/ /trained/
RUN ["java", "@jvm.options", "@/trained/training.options", "-Dspring.context.exit=onRefresh", \
     "-Dspring.profiles.active=training", "-jar", "/app/app.jar"]

FROM app
COPY --from=training /trained/ ./
ARG SERVICE
# Who it is to the agent; without one Boot reads it too and says the same.
ENV OTEL_SERVICE_NAME=${SERVICE}
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
ARG SOURCE=
LABEL org.opencontainers.image.title="${SERVICE}" \
      org.opencontainers.image.description="A service of the Evenkeel suite" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.source="${SOURCE}"
USER 10001:10001
ENTRYPOINT ["java", "@/app/jvm.options", "@/app/start.options", "-jar", "/app/app.jar"]

# What the images of Dockerfile are compared with: the same base and the jar as it is.
ARG BASE_IMAGE=eclipse-temurin:25.0.3_9-jre-noble
FROM ${BASE_IMAGE}
ARG SERVICE
COPY ${SERVICE}/target/${SERVICE}.jar /app.jar
USER 10001:10001
ENTRYPOINT ["java", "-jar", "/app.jar"]

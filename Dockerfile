# Build: everything is compiled and packaged, tests are run elsewhere (mvn verify).
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -q package -DskipTests

# Run: a JRE, the jar, and a user of its own.
FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 sanal \
 && useradd --uid 10001 --gid sanal --home-dir /sanal --create-home --shell /usr/sbin/nologin sanal \
 && install --directory --owner sanal --group sanal --mode 0700 /data
COPY --from=build --chown=sanal:sanal /src/app/target/sanal.jar /sanal/sanal.jar
USER sanal
WORKDIR /sanal
ENV SANAL_DATA_DIR=/data \
    SERVER_PORT=8080
VOLUME /data
EXPOSE 8080
# Without curl or wget: bash speaks HTTP well enough to ask for the state.
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/sanal/sanal.jar"]

# One image for the three services: docker run wirewatch ingest | enrich | alerts.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY contract contract
COPY matching matching
COPY runtime runtime
COPY ingest ingest
COPY enrich enrich
COPY alerts alerts
COPY standalone standalone
COPY bench/pom.xml bench/pom.xml
RUN mvn -B -q -DskipTests package -pl standalone -am

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /app --no-create-home wirewatch \
 && mkdir -p /app /data && chown wirewatch /data
WORKDIR /app
COPY --from=build /src/standalone/target/wirewatch.jar ./
COPY --from=build /src/standalone/target/lib lib
COPY config config
COPY ops/compose/service /usr/local/bin/service
USER wirewatch
EXPOSE 8080 9464
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 \
  CMD curl -fsS http://127.0.0.1:9464/livez || exit 1
ENTRYPOINT ["/usr/local/bin/service"]

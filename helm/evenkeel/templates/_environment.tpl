{{/* Environment variables: a service gets the addresses of what it uses, and its own secrets only. */}}

{{/* A variable from a secret: name of the variable, list of secret and key. */}}
{{- define "evenkeel.fromSecret" -}}
- name: {{ index . 0 }}
  valueFrom: {secretKeyRef: {name: {{ index . 1 }}, key: {{ index . 2 }}}}
{{- end }}

{{- define "evenkeel.environment" -}}
- {name: JAVA_TOOL_OPTIONS, value: {{ include "evenkeel.jvm" . | quote }}}
- {name: SERVER_ADDRESS, value: "0.0.0.0"}
- {name: SERVER_PORT, value: {{ .def.port | quote }}}
- {name: MANAGEMENT_SERVER_PORT, value: {{ add .def.port 1000 | quote }}}
- {name: EVENKEEL_DRAIN_PERIOD, value: {{ include "evenkeel.drainPeriod" . | quote }}}
{{- if gt (int (ternary .figures.autoscaling.max .figures.replicas .figures.autoscaling.enabled)) 1 }}
- {name: EVENKEEL_WARMING_REQUESTS, value: "50"}
{{- end }}
- {name: EVENKEEL_SECRETS_DIR, value: /etc/evenkeel/keys}
{{- range .def.calls }}
{{- $callee := include "evenkeel.definition" (list $.root .) | fromYaml }}
- {name: EVENKEEL_{{ . | trimSuffix "-service" | upper }}_URL, value: {{ printf "http://%s:%v" (include "evenkeel.name" (list $.root .)) $callee.port | quote }}}
{{- end }}
{{- if .def.databases }}
{{ include "evenkeel.databaseEnvironment" . }}
- {name: SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE, value: {{ .figures.databasePool | quote }}}
{{- end }}
{{- range .def.uses }}
{{- with include (printf "evenkeel.use.%s" .) $ | trim }}
{{ . }}
{{- end }}
{{- end }}
{{- if .def.public }}
- {name: EVENKEEL_LIMITS, value: production}
- {name: EVENKEEL_CORS_ORIGINS, value: {{ join "," .root.Values.web.allowedOrigins | quote }}}
- {name: EVENKEEL_TRUSTED_PROXIES, value: {{ join "," .root.Values.web.trustedProxies | quote }}}
{{- end }}
{{- if .def.state }}
- {name: EVENKEEL_STATE_DIR, value: /var/lib/evenkeel/streams}
- {name: EVENKEEL_STREAM_STANDBYS, value: {{ .figures.stateStandbys | quote }}}
{{- end }}
{{- if .root.Values.telemetry.otlp }}
- {name: EVENKEEL_OTLP_ENABLED, value: "true"}
- {name: MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT, value: "{{ .root.Values.telemetry.endpoint }}/v1/traces"}
- {name: MANAGEMENT_OTLP_METRICS_EXPORT_URL, value: "{{ .root.Values.telemetry.endpoint }}/v1/metrics"}
{{- end }}
{{- if .root.Values.telemetry.agent.enabled }}
- {name: OTEL_SERVICE_NAME, value: {{ .name }}}
- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ .root.Values.telemetry.endpoint | quote }}}
{{- end }}
{{- range $name, $value := .figures.env }}
- {name: {{ $name }}, value: {{ $value | quote }}}
{{- end }}
{{- range $name, $from := .figures.extraSecretEnv }}
{{ include "evenkeel.fromSecret" (list $name $from.secret $from.key) }}
{{- end }}
{{- end }}

{{/* The database of a service; auth-service has a second one, for data keys. */}}
{{- define "evenkeel.databaseEnvironment" -}}
{{- $postgres := .root.Values.backing.postgres -}}
{{- $end := printf "logServerErrorDetail=false&connectTimeout=2&sslmode=%s" $postgres.sslMode -}}
{{- if $postgres.caSecret -}}{{- $end = printf "%s&sslrootcert=/etc/evenkeel/postgres/ca.crt" $end -}}{{- end -}}
{{- range $i, $database := .def.databases }}
{{- $prefix := ternary "EVENKEEL" "EVENKEEL_KEYS" (eq $i 0) }}
{{- $property := ternary "EVENKEEL_DATABASE_URL" "EVENKEEL_DATAKEYS_URL" (eq $i 0) }}
{{- $server := ternary $postgres $.root.Values.backing.keys (eq $i 0) }}
{{- if $i }}
{{ end -}}
- {name: {{ $property }}, value: {{ printf "jdbc:postgresql://%s:%v/%s?%s%s" $server.host $server.port $database $end (ternary "" "&socketTimeout=30" (eq $i 0)) | quote }}}
{{ include "evenkeel.fromSecret" (list (printf "%s_DB_PASSWORD" $prefix) (include "evenkeel.databaseSecret" (list $.root $database "app")) "password") }}
{{- end }}
{{- end }}

{{- define "evenkeel.use.postgres" -}}
{{- end }}

{{- define "evenkeel.use.keys" -}}
{{- end }}

{{- define "evenkeel.use.kafka" -}}
- {name: EVENKEEL_KAFKA, value: {{ .root.Values.backing.kafka.bootstrap | quote }}}
{{- end }}

{{- define "evenkeel.use.redis" -}}
- {name: EVENKEEL_REDIS_HOST, value: {{ .root.Values.backing.redis.host | quote }}}
- {name: EVENKEEL_REDIS_PORT, value: {{ .root.Values.backing.redis.port | quote }}}
{{- end }}

{{- define "evenkeel.use.keycloak" -}}
- {name: EVENKEEL_ISSUER, value: {{ .root.Values.backing.keycloak.issuer | quote }}}
{{- if not .def.public }}
{{ include "evenkeel.fromSecret" (list "EVENKEEL_CLIENT_SECRET" (include "evenkeel.secret" (list .root "clients")) .name) }}
{{- end }}
{{- end }}

{{- define "evenkeel.use.documents" -}}
{{ include "evenkeel.fromSecret" (list "EVENKEEL_MONGODB_URI" (include "evenkeel.secret" (list .root "documents")) "uri") }}
- {name: EVENKEEL_MONGODB_DATABASE, value: {{ .root.Values.backing.documents.database | quote }}}
{{- end }}

{{- define "evenkeel.use.smtp" -}}
{{- $smtp := .root.Values.backing.smtp -}}
- {name: EVENKEEL_SMTP_HOST, value: {{ $smtp.host | quote }}}
- {name: EVENKEEL_SMTP_PORT, value: {{ $smtp.port | quote }}}
- {name: EVENKEEL_MAIL_FROM, value: {{ $smtp.from | quote }}}
{{- if $smtp.startTls }}
- {name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE, value: "true"}
- {name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED, value: "true"}
{{- end }}
{{- if $smtp.secret }}
{{ include "evenkeel.fromSecret" (list "SPRING_MAIL_USERNAME" $smtp.secret "username") }}
{{ include "evenkeel.fromSecret" (list "SPRING_MAIL_PASSWORD" $smtp.secret "password") }}
- {name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH, value: "true"}
{{- end }}
{{- end }}

{{- define "evenkeel.use.speech" -}}
{{- $speech := .root.Values.backing.speech -}}
{{- if $speech.url -}}
- {name: EVENKEEL_SPEECH_URL, value: {{ $speech.url | quote }}}
- {name: EVENKEEL_SPEECH_MODEL, value: {{ $speech.model | quote }}}
- {name: EVENKEEL_SPEECH_PRICE_PER_MINUTE, value: {{ $speech.pricePerMinute | quote }}}
{{ include "evenkeel.fromSecret" (list "EVENKEEL_SPEECH_KEY" $speech.secret "key") }}
{{- end }}
{{- end }}

{{/* Their settings and secrets come by services.notification-service.env and .extraSecretEnv. */}}
{{- define "evenkeel.use.providers" -}}
{{- end }}

{{/* Addresses in mails; nobody is called by them. */}}
{{- define "evenkeel.use.web" -}}
- {name: EVENKEEL_WEB_URL, value: {{ .root.Values.web.webUrl | quote }}}
{{- end }}

{{- define "evenkeel.use.api" -}}
- {name: EVENKEEL_API_URL, value: {{ .root.Values.web.apiUrl | quote }}}
{{- end }}

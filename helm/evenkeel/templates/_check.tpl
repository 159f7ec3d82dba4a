{{/* What the schema cannot say. Each refusal is one line that names the value. */}}
{{- define "evenkeel.check" -}}
{{- $v := .Values -}}
{{- if gt (len .Release.Name) 31 -}}{{- fail "the release's name is longer than 31 characters; names of objects begin with it, and a Service's has 63 at most" -}}{{- end -}}
{{- if eq ($v.image.tag | default .Chart.AppVersion) "latest" -}}{{- fail "image.tag is latest, which names no version" -}}{{- end -}}
{{- if and (eq $v.profile "regional") (not $v.nodeRegions) -}}{{- fail "profile regional needs nodeRegions: which nodes are in the region" -}}{{- end -}}
{{- if and (eq $v.secrets.kind "external") (not $v.secrets.external.store) -}}{{- fail "secrets.kind is external and secrets.external.store names no store" -}}{{- end -}}
{{- if and (eq $v.secrets.kind "external") (not (include "evenkeel.externalSecrets" .)) -}}{{- fail "secrets.kind is external and the cluster knows no ExternalSecret (external-secrets.io)" -}}{{- end -}}
{{- if and (eq $v.backing.postgres.sslMode "verify-full") (not $v.backing.postgres.caSecret) -}}{{- fail "backing.postgres.sslMode is verify-full and backing.postgres.caSecret names no secret" -}}{{- end -}}
{{- $issuer := urlParse $v.backing.keycloak.issuer -}}
{{- $port := regexFind ":[0-9]+$" $issuer.host | trimPrefix ":" | default (ternary "443" "80" (eq $issuer.scheme "https")) -}}
{{- if ne $port (int $v.backing.keycloak.port | toString) -}}{{- fail (printf "backing.keycloak.port is %d and backing.keycloak.issuer is on port %s: no service could read its signing keys" (int $v.backing.keycloak.port) $port) -}}{{- end -}}
{{- if not $v.backing.smtp.host -}}{{- fail "backing.smtp.host is empty: it names the server that takes the mails" -}}{{- end -}}
{{- if and $v.backing.speech.url (not $v.backing.speech.secret) -}}{{- fail "backing.speech.url is set and backing.speech.secret names no secret" -}}{{- end -}}
{{- if and $v.ingress.enabled (not $v.ingress.host) -}}{{- fail "ingress.enabled is true and ingress.host is empty" -}}{{- end -}}
{{- if and $v.gatewayApi.enabled (or (not $v.gatewayApi.gateway) (not $v.gatewayApi.host)) -}}{{- fail "gatewayApi.enabled is true and gatewayApi.gateway or gatewayApi.host is empty" -}}{{- end -}}
{{- if le (int $v.drain.graceSeconds) (add $v.drain.preStopSeconds $v.drain.periodSeconds 35 | int) -}}{{- fail "drain.graceSeconds must be more than preStopSeconds + periodSeconds + 35: the pod would be killed at work" -}}{{- end -}}
{{- range include "evenkeel.services" . | fromYamlArray -}}
{{- $figures := include "evenkeel.figures" (list $ .) | fromYaml -}}
{{- if gt (int $figures.autoscaling.min) (int $figures.autoscaling.max) -}}{{- fail (printf "services.%s.autoscaling: min %v is more than max %v" . $figures.autoscaling.min $figures.autoscaling.max) -}}{{- end -}}
{{- range $name, $_ := $figures.env -}}
{{- if regexMatch "(PASSWORD|SECRET|TOKEN|_KEY)$" $name -}}{{- fail (printf "env %s looks like a secret; it belongs to extraSecretEnv" $name) -}}{{- end -}}
{{- end -}}
{{- end -}}
{{- include "evenkeel.checkExisting" . -}}
{{- end }}

{{/* With a cluster at hand: are the secrets there? Without one (helm template) nothing can be looked up. */}}
{{- define "evenkeel.checkExisting" -}}
{{- if eq .Values.secrets.kind "existing" -}}
{{- $found := lookup "v1" "Secret" .Release.Namespace "" -}}
{{- if hasKey $found "items" -}}
{{- $names := include "evenkeel.namesOf" $found | fromYamlArray -}}
{{- range include "evenkeel.secrets" . | fromYamlArray -}}
{{- if not (has .name $names) -}}{{- fail (printf "secret %s is not in namespace %s (secrets.kind is existing)" .name $.Release.Namespace) -}}{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* Names of the objects of a list that was looked up, a YAML list. */}}
{{- define "evenkeel.namesOf" -}}
{{- range .items }}
- {{ .metadata.name }}
{{- end }}
{{- end }}

{{/* The secrets of an installation. kind: key (32 random bytes as base64), password, one (the one password of its secret), or address (of MongoDB, with that password). */}}

{{- define "evenkeel.secrets" -}}
{{- $root := . -}}
{{- $keys := list -}}
{{- range include "evenkeel.services" . | fromYamlArray }}
{{- $def := include "evenkeel.definition" (list $root .) | fromYaml }}
{{- $keys = concat $keys ($def.keys | default list) }}
{{- range $def.databases }}
{{- $database := . }}
{{- range list "app" "owner" }}
- name: {{ include "evenkeel.databaseSecret" (list $root $database .) }}
  type: kubernetes.io/basic-auth
  fixed: {username: {{ $database }}_{{ . }}}
  entries: {password: password}
{{- end }}
{{- end }}
{{- end }}
- name: {{ include "evenkeel.secret" (list $root "keys") }}
  type: Opaque
  entries:
    {{- range $keys | uniq | sortAlpha }}
    {{ . }}.key: key
    {{- end }}
- name: {{ include "evenkeel.secret" (list $root "key-encryption-keys") }}
  type: Opaque
  grows: true
  entries: {kek-1.key: key}
- name: {{ include "evenkeel.secret" (list $root "clients") }}
  type: Opaque
  entries:
    {{- range include "evenkeel.services" $root | fromYamlArray }}
    {{ . }}: password
    {{- end }}
- name: {{ include "evenkeel.secret" (list $root "documents") }}
  type: Opaque
  # Another server's address may have to be put in; a store holds the password only where k8s/ makes the server.
  grows: true
  entries: {password: one, uri: address}
{{- end }}

{{/* The version of ExternalSecret that the cluster knows. */}}
{{- define "evenkeel.externalSecrets" -}}
{{- include "evenkeel.apiVersion" (list . "auto" (list "external-secrets.io/v1" "external-secrets.io/v1beta1")) -}}
{{- end }}

{{/* Names and labels. Everywhere below the context is a service: root (the chart's context), name, def (its definition), figures. */}}

{{/* Name of an object of the release: list $ and the rest of the name. */}}
{{- define "evenkeel.name" -}}
{{- $root := index . 0 -}}
{{- printf "%s-%s" $root.Release.Name (index . 1) -}}
{{- end }}

{{/* Labels that select pods; they never change, and nothing else is in a selector. */}}
{{- define "evenkeel.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{/* Labels of an object: those of the selector and what tells more. */}}
{{- define "evenkeel.labels" -}}
{{ include "evenkeel.selector" . }}
app.kubernetes.io/part-of: evenkeel
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
evenkeel.org/data-region: {{ .root.Values.region }}
{{- end }}

{{/* metadata of a namespaced object: context and "as", the name after the release's. */}}
{{- define "evenkeel.metadata" -}}
name: {{ include "evenkeel.name" (list .root (.as | default .name)) }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "evenkeel.labels" . | nindent 2 }}
{{- end }}

{{/* Name of a secret: list $ and the rest of the name. */}}
{{- define "evenkeel.secret" -}}
{{- $root := index . 0 -}}
{{- printf "%s-%s" ($root.Values.secrets.prefix | default $root.Release.Name) (index . 1) -}}
{{- end }}

{{/* Secret with the password of a database's role: list $, database, role. Its name is a role's name without underscores and "evenkeel". */}}
{{- define "evenkeel.databaseSecret" -}}
{{- include "evenkeel.secret" (list (index . 0) (printf "%s-%s" (index . 1 | trimPrefix "evenkeel_" | replace "_" "-") (index . 2))) -}}
{{- end }}

{{/* "true" when the cluster knows an API version, or the operator says so: list $ and the version. */}}
{{- define "evenkeel.has" -}}
{{- $root := index . 0 -}}
{{- if or ($root.Capabilities.APIVersions.Has (index . 1)) (has (index . 1) $root.Values.capabilities.assume) -}}true{{- end -}}
{{- end }}

{{/* The first API version of several that the cluster knows; the first of all when it is wanted always; else nothing: list $, auto|always|never, versions. */}}
{{- define "evenkeel.apiVersion" -}}
{{- $root := index . 0 -}}
{{- $wish := index . 1 -}}
{{- $found := "" -}}
{{- range $version := index . 2 -}}
{{- if and (not $found) (include "evenkeel.has" (list $root $version)) -}}{{- $found = $version -}}{{- end -}}
{{- end -}}
{{- if and (not $found) (eq $wish "always") -}}{{- $found = first (index . 2) -}}{{- end -}}
{{- if ne $wish "never" -}}{{- $found -}}{{- end -}}
{{- end }}

{{/* "true" from a version of Kubernetes on: list $ and the version. */}}
{{- define "evenkeel.from" -}}
{{- $root := index . 0 -}}
{{- if semverCompare (printf ">=%s-0" (index . 1)) $root.Capabilities.KubeVersion.Version -}}true{{- end -}}
{{- end }}

{{/* Who may talk to whom: the edges are `calls` and `uses` of the definitions, and nothing else. */}}

{{/* Egress to what a service uses, unless nobody is allowed there. */}}
{{- define "evenkeel.egress" -}}
{{- with .peers }}
- to:
    {{- toYaml . | nindent 4 }}
  ports:
    - {port: {{ $.port }}, protocol: TCP}
{{- end }}
{{- end }}

{{/* Egress that every pod needs: names, the mesh. */}}
{{- define "evenkeel.egressOfAll" -}}
- to:
    {{- toYaml .root.Values.networkPolicy.dns | nindent 4 }}
  ports:
    - {port: 53, protocol: UDP}
    - {port: 53, protocol: TCP}
{{- if ne .root.Values.mesh.kind "none" }}
- to:
    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: {{ .root.Values.mesh.namespace }}}}
{{- end }}
{{- end }}

{{- define "evenkeel.podPeer" -}}
- podSelector:
    matchLabels:
      {{- include "evenkeel.selector" . | nindent 6 }}
{{- end }}

{{- define "evenkeel.networkPolicy" -}}
{{- $root := .root -}}
{{- $name := .name -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "evenkeel.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "evenkeel.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    {{- if .def.public }}
    - ports:
        - {port: http, protocol: TCP}
      {{- with $root.Values.networkPolicy.clients }}
      from:
        {{- toYaml . | nindent 8 }}
        {{- if $root.Values.test.enabled }}
        {{- include "evenkeel.podPeer" (dict "root" $root "name" "test") | nindent 8 }}
        {{- end }}
      {{- end }}
    {{- end }}
    {{- $callers := list }}
    {{- range include "evenkeel.services" $root | fromYamlArray }}
      {{- if has $name ((include "evenkeel.definition" (list $root .) | fromYaml).calls | default list) }}
        {{- $callers = append $callers . }}
      {{- end }}
    {{- end }}
    {{- with $callers }}
    - ports:
        - {port: http, protocol: TCP}
      from:
        {{- range . }}
        {{- include "evenkeel.podPeer" (dict "root" $root "name" .) | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- with $root.Values.monitoring.peers }}
    - ports:
        - {port: management, protocol: TCP}
      from:
        {{- toYaml . | nindent 8 }}
    {{- end }}
  egress:
    {{- include "evenkeel.egressOfAll" . | nindent 4 }}
    {{- range .def.calls }}
    - to:
        {{- include "evenkeel.podPeer" (dict "root" $root "name" .) | nindent 8 }}
      ports:
        - {port: http, protocol: TCP}
    {{- end }}
    {{- range without .def.uses "web" "api" }}
    {{- $backing := index $root.Values.backing . }}
    {{- if not (and (eq . "speech") (not $backing.url)) }}
    {{- include "evenkeel.egress" $backing | trim | nindent 4 }}
    {{- end }}
    {{- end }}
    {{- if or $root.Values.telemetry.otlp $root.Values.telemetry.agent.enabled }}
    {{- include "evenkeel.egress" $root.Values.telemetry | trim | nindent 4 }}
    {{- end }}
{{- end }}

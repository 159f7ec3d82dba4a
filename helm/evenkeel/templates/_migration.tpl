{{/*
A job that runs `migrate` of a service's image as the owner of its database, before anything else of an install or upgrade. A job that is repeated finds
nothing to do. What it needs is made with it and goes with it: a hook runs before the release's own objects.
*/}}
{{- define "evenkeel.hook" -}}
helm.sh/hook: pre-install,pre-upgrade
helm.sh/hook-weight: {{ . | quote }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end }}

{{- define "evenkeel.migration" -}}
{{- $job := dict "root" .root "name" (printf "%s-migration" .name) -}}
{{- if .root.Values.networkPolicy.enabled -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "evenkeel.metadata" $job | nindent 2 }}
  annotations:
    {{- include "evenkeel.hook" "-5" | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "evenkeel.selector" $job | nindent 6 }}
  policyTypes: [Ingress, Egress]
  egress:
    {{- include "evenkeel.egressOfAll" . | nindent 4 }}
    {{- include "evenkeel.egress" .root.Values.backing.postgres | trim | nindent 4 }}
    {{- if has "keys" .def.uses }}
    {{- include "evenkeel.egress" .root.Values.backing.keys | trim | nindent 4 }}
    {{- end }}
---
{{ end -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "evenkeel.metadata" $job | nindent 2 }}
  annotations:
    {{- include "evenkeel.hook" "-5" | nindent 4 }}
automountServiceAccountToken: false
---
apiVersion: batch/v1
kind: Job
metadata:
  {{- include "evenkeel.metadata" $job | nindent 2 }}
  annotations:
    {{- include "evenkeel.hook" "0" | nindent 4 }}
spec:
  backoffLimit: {{ .root.Values.migrations.retries }}
  activeDeadlineSeconds: {{ .root.Values.migrations.deadlineSeconds }}
  template:
    metadata:
      labels:
        {{- include "evenkeel.labels" $job | nindent 8 }}
      {{- if ne .root.Values.mesh.kind "none" }}
      # A side-car would keep the job from ending.
      annotations: {sidecar.istio.io/inject: "false", linkerd.io/inject: disabled}
      {{- end }}
    spec:
      serviceAccountName: {{ include "evenkeel.name" (list .root $job.name) }}
      {{- include "evenkeel.podSecurity" . | nindent 6 }}
      restartPolicy: Never
      containers:
        - name: migrate
          image: {{ include "evenkeel.image" . | quote }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          args: [migrate]
          {{- include "evenkeel.containerSecurity" . | nindent 10 }}
          env:
            - {name: JAVA_TOOL_OPTIONS, value: {{ include "evenkeel.jvm" . | quote }}}
            {{- include "evenkeel.databaseEnvironment" . | nindent 12 }}
            {{- range $i, $database := .def.databases }}
            {{- include "evenkeel.fromSecret" (list (printf "%s_DB_OWNER_PASSWORD" (ternary "EVENKEEL" "EVENKEEL_KEYS" (eq $i 0))) (include "evenkeel.databaseSecret" (list $.root $database "owner")) "password") | nindent 12 }}
            {{- end }}
          resources:
            {{- toYaml .figures.resources | nindent 12 }}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
            {{- if .root.Values.backing.postgres.caSecret }}
            - {name: postgres-ca, mountPath: /etc/evenkeel/postgres, readOnly: true}
            {{- end }}
      volumes:
        {{- include "evenkeel.volumes" (dict "root" .root "def" (dict "databases" .def.databases) "figures" (omit .figures "secretFiles")) | nindent 8 }}
{{- end }}

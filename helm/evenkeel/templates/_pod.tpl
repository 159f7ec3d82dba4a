{{/* Pods: what every one has, and what those that serve have besides. */}}

{{/* Image of a service. */}}
{{- define "evenkeel.image" -}}
{{- $own := .figures.image | default dict -}}
{{- $image := .root.Values.image -}}
{{- $parts := compact (list $image.registry $image.prefix ($own.repository | default .name)) -}}
{{- if $own.digest -}}
{{- printf "%s@%s" (join "/" $parts) $own.digest -}}
{{- else -}}
{{- printf "%s:%s%s" (join "/" $parts) ($own.tag | default $image.tag | default .root.Chart.AppVersion) (include "evenkeel.tagSuffix" .) -}}
{{- end -}}
{{- end }}

{{/* Images of services come with the agent or without; the player of `helm test` has no definition and no agent. */}}
{{- define "evenkeel.tagSuffix" -}}
{{- if and .def .root.Values.telemetry.agent.enabled -}}{{ .root.Values.telemetry.agent.tagSuffix }}{{- end -}}
{{- end }}

{{/* What Pod Security's restricted profile asks of a pod, and a little more. */}}
{{- define "evenkeel.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .root.Values.podSecurity.userId }}
  runAsGroup: {{ .root.Values.podSecurity.userId }}
  fsGroup: {{ .root.Values.podSecurity.userId }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: {type: RuntimeDefault}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .root.Values.nodeRegions }}
affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
        - matchExpressions:
            - {key: topology.kubernetes.io/region, operator: In, values: {{ toJson . }}}
{{- end }}
{{- end }}

{{/* The same of a container. */}}
{{- define "evenkeel.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities: {drop: [ALL]}
{{- end }}

{{- define "evenkeel.podAnnotations" -}}
{{- if eq .root.Values.mesh.kind "linkerd" }}
linkerd.io/inject: enabled
{{- end }}
{{- with .figures.podAnnotations }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Sizes come from the container's limits: the heap is a share of its memory. The collector is the one that the image's AOT cache was made with. */}}
{{- define "evenkeel.jvm" -}}
{{- join " " (concat (list "-XX:+UseSerialGC" (printf "-XX:MaxRAMPercentage=%v" .figures.maxRamPercentage)) (.figures.jvmOptions | default list)) -}}
{{- end }}

{{/* Folders of a service's container, and what is in them. */}}
{{- define "evenkeel.mounts" -}}
- {name: tmp, mountPath: /tmp}
- {name: keys, mountPath: /etc/evenkeel/keys, readOnly: true}
{{- if .def.state }}
- {name: state, mountPath: /var/lib/evenkeel}
{{- end }}
{{- if .figures.secretFiles }}
- {name: files, mountPath: /etc/evenkeel/files, readOnly: true}
{{- end }}
{{- if and .def.databases .root.Values.backing.postgres.caSecret }}
- {name: postgres-ca, mountPath: /etc/evenkeel/postgres, readOnly: true}
{{- end }}
{{- end }}

{{- define "evenkeel.volumes" -}}
- name: tmp
  emptyDir: {sizeLimit: {{ .root.Values.podSecurity.tmpSize }}}
{{- if or .def.keys .def.keyEncryptionKeys }}
- name: keys
  projected:
    defaultMode: 0440
    sources:
      - secret:
          name: {{ include "evenkeel.secret" (list .root "keys") }}
          items:
            {{- range .def.keys }}
            - {key: {{ . }}.key, path: {{ . }}.key}
            {{- end }}
      {{- with .def.optionalKeys }}
      - secret:
          name: {{ include "evenkeel.secret" (list $.root "keys") }}
          optional: true
          items:
            {{- range . }}
            - {key: {{ . }}.key, path: {{ . }}.key}
            {{- end }}
      {{- end }}
      {{- if .def.keyEncryptionKeys }}
      - secret:
          name: {{ include "evenkeel.secret" (list .root "key-encryption-keys") }}
      {{- end }}
{{- else }}
- name: keys
  emptyDir: {sizeLimit: 1Mi}
{{- end }}
{{- with .figures.secretFiles }}
- name: files
  secret: {secretName: {{ . }}, defaultMode: 0440}
{{- end }}
{{- if .def.state }}
- name: state
  emptyDir: {sizeLimit: {{ .figures.stateSize }}}
{{- end }}
{{- if and .def.databases .root.Values.backing.postgres.caSecret }}
- name: postgres-ca
  secret:
    secretName: {{ .root.Values.backing.postgres.caSecret }}
    defaultMode: 0440
    items:
      - {key: ca.crt, path: ca.crt}
{{- end }}
{{- end }}

{{/* Time that the load balancers get to learn that a pod goes; older clusters know no sleep, so the process serves on for longer. */}}
{{- define "evenkeel.drainPeriod" -}}
{{- $drain := .root.Values.drain -}}
{{- if include "evenkeel.from" (list .root "1.30.0") -}}{{ $drain.periodSeconds }}s{{- else -}}{{ add $drain.periodSeconds $drain.preStopSeconds }}s{{- end -}}
{{- end }}

{{- define "evenkeel.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "evenkeel.metadata" . | nindent 2 }}
spec:
  {{- if not .figures.autoscaling.enabled }}
  replicas: {{ .figures.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  minReadySeconds: {{ .root.Values.drain.minReadySeconds }}
  progressDeadlineSeconds: 600
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
  selector:
    matchLabels:
      {{- include "evenkeel.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "evenkeel.labels" . | nindent 8 }}
      {{- with include "evenkeel.podAnnotations" . | trim }}
      annotations:
        {{- . | nindent 8 }}
      {{- end }}
    spec:
      serviceAccountName: {{ include "evenkeel.name" (list .root .name) }}
      {{- include "evenkeel.podSecurity" . | nindent 6 }}
      terminationGracePeriodSeconds: {{ .root.Values.drain.graceSeconds }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: {{ .figures.spread.zone }}
          labelSelector:
            matchLabels:
              {{- include "evenkeel.selector" . | nindent 14 }}
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: {{ .figures.spread.node }}
          labelSelector:
            matchLabels:
              {{- include "evenkeel.selector" . | nindent 14 }}
      containers:
        - name: {{ .name }}
          image: {{ include "evenkeel.image" . | quote }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          {{- include "evenkeel.containerSecurity" . | nindent 10 }}
          ports:
            - {name: http, containerPort: {{ .def.port }}, protocol: TCP}
            - {name: management, containerPort: {{ add .def.port 1000 }}, protocol: TCP}
          env:
            {{- include "evenkeel.environment" . | nindent 12 }}
          # A start gets four minutes; the other two probes begin when it is over.
          startupProbe:
            httpGet: {path: /actuator/health/readiness, port: management}
            periodSeconds: 2
            timeoutSeconds: 2
            failureThreshold: 120
          readinessProbe:
            httpGet: {path: /actuator/health/readiness, port: management}
            periodSeconds: 2
            timeoutSeconds: 2
            failureThreshold: 2
          # A busy process is no dead one: a minute without any answer is.
          livenessProbe:
            httpGet: {path: /actuator/health/liveness, port: management}
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          {{- if and (include "evenkeel.from" (list .root "1.30.0")) (gt (int .root.Values.drain.preStopSeconds) 0) }}
          lifecycle:
            preStop:
              sleep: {seconds: {{ .root.Values.drain.preStopSeconds }}}
          {{- end }}
          resources:
            {{- toYaml .figures.resources | nindent 12 }}
          volumeMounts:
            {{- include "evenkeel.mounts" . | nindent 12 }}
      volumes:
        {{- include "evenkeel.volumes" . | nindent 8 }}
{{- end }}

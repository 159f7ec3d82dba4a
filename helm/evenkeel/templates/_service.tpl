{{/* A service: its definition, figures, and every object it has. */}}

{{/* Names of all services, a YAML list. */}}
{{- define "evenkeel.services" -}}
{{- range $path, $_ := .Files.Glob "definitions/*.yaml" }}
- {{ base $path | trimSuffix ".yaml" }}
{{- end }}
{{- end }}

{{/* Definition of a service: list $ and its name. */}}
{{- define "evenkeel.definition" -}}
{{- (index . 0).Files.Get (printf "definitions/%s.yaml" (index . 1)) -}}
{{- end }}

{{/* Figures: the profile's, the profile's for this service, the operator's, the operator's for this service; the later ones win. */}}
{{- define "evenkeel.figures" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $profile := $root.Files.Get (printf "profiles/%s.yaml" $root.Values.profile) | fromYaml -}}
{{- $figures := deepCopy $profile.all -}}
{{- $figures = mergeOverwrite $figures (deepCopy (dig $name dict $profile.services)) -}}
{{- $figures = mergeOverwrite $figures (deepCopy $root.Values.defaults) -}}
{{- $figures = mergeOverwrite $figures (deepCopy (index $root.Values.services $name | default dict)) -}}
{{- toYaml $figures -}}
{{- end }}

{{/* Context of a service, as YAML without root: list $ and its name. */}}
{{- define "evenkeel.context" -}}
name: {{ index . 1 }}
def:
  {{- include "evenkeel.definition" . | nindent 2 }}
figures:
  {{- include "evenkeel.figures" . | nindent 2 }}
{{- end }}

{{/* Everything a service has: list $ and its name. */}}
{{- define "evenkeel.service" -}}
{{- $service := set (include "evenkeel.context" . | fromYaml) "root" (index . 0) }}
{{ include "evenkeel.serviceAccount" $service }}
---
{{ include "evenkeel.clusterService" $service }}
---
{{ include "evenkeel.deployment" $service }}
---
{{ include "evenkeel.disruptionBudget" $service }}
{{- if $service.figures.autoscaling.enabled }}
---
{{ include "evenkeel.autoscaler" $service }}
{{- end }}
{{- if $service.root.Values.networkPolicy.enabled }}
---
{{ include "evenkeel.networkPolicy" $service }}
{{- end }}
{{- if include "evenkeel.apiVersion" (list $service.root $service.root.Values.monitoring.serviceMonitors (list "monitoring.coreos.com/v1")) }}
---
{{ include "evenkeel.serviceMonitor" $service }}
{{- end }}
{{- if and $service.def.databases $service.root.Values.migrations.enabled }}
---
{{ include "evenkeel.migration" $service }}
{{- end }}
{{- end }}

{{- define "evenkeel.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "evenkeel.metadata" . | nindent 2 }}
automountServiceAccountToken: false
{{- end }}

{{- define "evenkeel.clusterService" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "evenkeel.metadata" . | nindent 2 }}
spec:
  type: ClusterIP
  selector:
    {{- include "evenkeel.selector" . | nindent 4 }}
  ports:
    - name: http
      port: {{ .def.port }}
      targetPort: http
      protocol: TCP
      appProtocol: http
{{- end }}

{{- define "evenkeel.disruptionBudget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "evenkeel.metadata" . | nindent 2 }}
spec:
  maxUnavailable: {{ .figures.maxUnavailable }}
  {{- if include "evenkeel.from" (list .root "1.27.0") }}
  # A pod that never becomes ready must not keep a node from being drained.
  unhealthyPodEvictionPolicy: AlwaysAllow
  {{- end }}
  selector:
    matchLabels:
      {{- include "evenkeel.selector" . | nindent 6 }}
{{- end }}

{{- define "evenkeel.autoscaler" -}}
{{- $wishes := .root.Values.autoscaling -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "evenkeel.metadata" . | nindent 2 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "evenkeel.name" (list .root .name) }}
  minReplicas: {{ .figures.autoscaling.min }}
  maxReplicas: {{ .figures.autoscaling.max }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: {{ $wishes.cpu }}}
    {{- if $wishes.memory }}
    - type: Resource
      resource:
        name: memory
        target: {type: Utilization, averageUtilization: {{ $wishes.memory }}}
    {{- end }}
    {{- if and $wishes.consumerLag.metric (has "kafka" .def.uses) }}
    - type: External
      external:
        metric:
          name: {{ $wishes.consumerLag.metric }}
          selector: {matchLabels: {service: {{ .name }}}}
        target: {type: AverageValue, averageValue: {{ $wishes.consumerLag.target | quote }}}
    {{- end }}
    {{- if $wishes.inFlight.metric }}
    - type: Pods
      pods:
        metric: {name: {{ $wishes.inFlight.metric }}}
        target: {type: AverageValue, averageValue: {{ $wishes.inFlight.target | quote }}}
    {{- end }}
  behavior:
    scaleUp:
      stabilizationWindowSeconds: {{ $wishes.scaleOutSeconds }}
      policies:
        - {type: Percent, value: 100, periodSeconds: 60}
    scaleDown:
      stabilizationWindowSeconds: {{ $wishes.scaleInSeconds }}
      policies:
        - {type: Pods, value: 1, periodSeconds: 60}
{{- end }}

{{/* Metrics have a port of their own that no route leads to, and a headless service that only Prometheus reads. */}}
{{- define "evenkeel.serviceMonitor" -}}
{{- $monitoring := dict "root" .root "name" .name "as" (printf "%s-management" .name) -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "evenkeel.metadata" $monitoring | nindent 2 }}
    app.kubernetes.io/component: management
spec:
  type: ClusterIP
  clusterIP: None
  selector:
    {{- include "evenkeel.selector" . | nindent 4 }}
  ports:
    - name: management
      port: {{ add .def.port 1000 }}
      targetPort: management
      protocol: TCP
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  {{- include "evenkeel.metadata" . | nindent 2 }}
    {{- with .root.Values.monitoring.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  jobLabel: app.kubernetes.io/name
  selector:
    matchLabels:
      {{- include "evenkeel.selector" . | nindent 6 }}
      app.kubernetes.io/component: management
  endpoints:
    - port: management
      path: /actuator/prometheus
      interval: {{ .root.Values.monitoring.interval }}
{{- end }}

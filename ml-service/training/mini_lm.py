"""MiniLM by hand: 6 layers of 384 in 12 heads, its weights from an int8 ONNX file and back into it."""

import copy

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn import functional

LAYERS, WIDE, HEADS, INNER = 6, 384, 12, 1536
MATRICES = ("query", "key", "value", "joined", "inner", "outer")


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.joined = (nn.Linear(WIDE, WIDE) for _ in range(4))
        self.joined_norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.inner = nn.Linear(WIDE, INNER)
        self.outer = nn.Linear(INNER, WIDE)
        self.outer_norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, states, hidden):
        texts, pieces, _ = states.shape

        def split(x):
            return x.view(texts, pieces, HEADS, WIDE // HEADS).transpose(1, 2)

        query, key, value = (split(matrix(states)) for matrix in (self.query, self.key, self.value))
        weights = torch.softmax(query @ key.transpose(-1, -2) / (WIDE // HEADS) ** 0.5 + hidden, -1)
        seen = (self.drop(weights) @ value).transpose(1, 2).reshape(texts, pieces, WIDE)
        states = self.joined_norm(states + self.drop(self.joined(seen)))
        return self.outer_norm(states + self.drop(self.outer(functional.gelu(self.inner(states)))))


class MiniLm(nn.Module):
    """Ids and mask to the mean of the pieces' vectors, L2 normalised."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30522, WIDE, sparse=True)
        self.places = nn.Embedding(512, WIDE)
        self.kinds = nn.Embedding(2, WIDE)
        self.norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, mask):
        states = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kinds.weight[0]
        states = self.drop(self.norm(states))
        hidden = (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            states = layer(states, hidden)
        mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return functional.normalize(mean, dim=-1)


def names():
    """Pairs of our name and the file's, of everything that is stored as float."""
    yield "norm", "embeddings.LayerNorm"
    for at in range(LAYERS):
        theirs = f"encoder.layer.{at}."
        for ours, its in (("joined_norm", "attention.output.LayerNorm"), ("outer_norm", "output.LayerNorm")):
            yield f"layers.{at}.{ours}", theirs + its


def biases():
    for at in range(LAYERS):
        for ours, its in zip(MATRICES, ("attention.self.query", "attention.self.key", "attention.self.value",
                                        "attention.output.dense", "intermediate.dense", "output.dense")):
            yield f"layers.{at}.{ours}", f"encoder.layer.{at}.{its}"


EMBEDDINGS = (("words", "embeddings.word_embeddings"), ("places", "embeddings.position_embeddings"),
              ("kinds", "embeddings.token_type_embeddings"))


def products(graph):
    """Names of the 36 matrices, in the order of the layers: the graph's nodes stand in it."""
    return [node.input[1].removesuffix("_quantized") for node in graph.node if node.op_type == "MatMulInteger"]


def load(model, path):
    graph = onnx.load(path).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}

    def floats(name):
        quantized, scale, zero = (stored[name + end] for end in ("_quantized", "_scale", "_zero_point"))
        return (quantized.astype(np.float32) - zero.astype(np.float32)) * scale

    state = {}
    for ours, theirs in EMBEDDINGS:
        state[ours + ".weight"] = floats(theirs + ".weight")
    for ours, theirs in names():
        for part in ("weight", "bias"):
            state[f"{ours}.{part}"] = stored[f"{theirs}.{part}"]
    for (ours, theirs), product in zip(biases(), products(graph), strict=True):
        state[ours + ".bias"] = stored[theirs + ".bias"]
        state[ours + ".weight"] = floats(product).T
    model.load_state_dict({name: torch.tensor(np.array(value)) for name, value in state.items()})


def save(model, source, path):
    """The graph of the source with the model's weights, stored as int8 a column, embeddings as uint8."""
    written = copy.deepcopy(onnx.load(source))
    state = {name: value.detach().float().numpy() for name, value in model.state_dict().items()}
    new = {}
    for ours, theirs in EMBEDDINGS:
        weight = state[ours + ".weight"]
        low, high = min(weight.min(), 0), max(weight.max(), 0)
        scale = (high - low) / 255
        zero = np.round(-low / scale)
        new[theirs + ".weight_scale"] = np.float32(scale)
        new[theirs + ".weight_zero_point"] = np.uint8(zero)
        new[theirs + ".weight_quantized"] = np.clip(np.round(weight / scale) + zero, 0, 255).astype(np.uint8)
    for ours, theirs in names():
        for part in ("weight", "bias"):
            new[f"{theirs}.{part}"] = state[f"{ours}.{part}"]
    for (ours, theirs), product in zip(biases(), products(written.graph), strict=True):
        weight = state[ours + ".weight"].T
        scale = np.abs(weight).max(0) / 127
        new[theirs + ".bias"] = state[ours + ".bias"]
        new[product + "_scale"] = scale.astype(np.float32)
        new[product + "_zero_point"] = np.zeros(weight.shape[1], np.int8)
        new[product + "_quantized"] = np.clip(np.round(weight / scale), -127, 127).astype(np.int8)
    for tensor in written.graph.initializer:
        if tensor.name in new:
            value = np.array(new.pop(tensor.name), order="C")
            before = numpy_helper.to_array(tensor)
            assert value.shape == before.shape and value.dtype == before.dtype, tensor.name
            tensor.CopyFrom(numpy_helper.from_array(value, tensor.name))
    assert not new, sorted(new)
    in_floats(written.graph)
    onnx.checker.check_model(written)
    onnx.save(written, path)


def in_floats(graph):
    """Matrices stay int8 in the file and are multiplied as floats: int8 activations would cost accuracy and save little time."""
    made = {output: node for node in graph.node for output in node.output}
    readers = {name: [node for node in graph.node if name in node.input] for name in made}
    for product in [node for node in graph.node if node.op_type == "MatMulInteger"]:
        name = product.input[1].removesuffix("_quantized")
        cast, = readers[product.output[0]]
        scaled, = readers[cast.output[0]]
        quantized = made[product.input[0]]
        at = list(graph.node).index(product)
        for new in (helper.make_node("Cast", [name + "_quantized"], [name + "_cast"], to=TensorProto.FLOAT),
                    helper.make_node("Mul", [name + "_cast", name + "_scale"], [name]),
                    helper.make_node("MatMul", [quantized.input[0], name], list(scaled.output))):
            graph.node.insert(at, new)
            at += 1
        for old in (product, cast, scaled):
            graph.node.remove(old)
    needed = {output.name for output in graph.output}
    for node in reversed(list(graph.node)):
        if needed.intersection(node.output):
            needed.update(node.input)
        else:
            graph.node.remove(node)
    for tensor in [tensor for tensor in graph.initializer if tensor.name not in needed]:
        graph.initializer.remove(tensor)

"""Writes what calibrate-emotions reads: the encoder as int8 ONNX, the heads, and the texts that were held back.

python3 export.py --reader reader.pt --encoder ONNX --comments FOLDER --own FILE --more FILE --out FOLDER

FILE of --more has texts of our own with templates of which train.py learns none.
"""

import argparse
import base64
import os

import numpy as np
import torch

import mini_lm
import texts
from learning import Reader
from train import HELD_BACK, SEED, templates_held_back


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]


def write(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(row + "\n" for row in rows)


def main():
    options = argparse.ArgumentParser()
    for name in ("--reader", "--encoder", "--comments", "--own", "--more", "--out"):
        options.add_argument(name, required=True)
    given = options.parse_args()
    os.makedirs(given.out, exist_ok=True)
    names = texts.columns(texts.label_names(given.comments))
    reader = Reader(len(names))
    reader.load_state_dict(torch.load(given.reader))
    mini_lm.save(reader.encoder, given.encoder, given.out + "/encoder.onnx")
    weights = reader.head.weight.detach().numpy() * 384**0.5
    write(given.out + "/heads.tsv", [
        f"{name}\t{bias:.9g}\t{base64.b64encode(row.astype('<f4').tobytes()).decode()}"
        for name, row, bias in zip(names, weights, reader.head.bias.detach().numpy().astype(np.float64))])
    _, back = texts.held_back(lines(given.comments + "/train.tsv"), HELD_BACK, SEED)
    write(given.out + "/held_back.tsv", back)
    own = lines(given.own)
    away = templates_held_back([row.split("\t")[1] for row in own], SEED)
    write(given.out + "/own_held_back.tsv", [row for row in own if row.split("\t")[1] in away] + lines(given.more))


if __name__ == "__main__":
    main()

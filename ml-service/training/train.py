"""Fine-tunes MiniLM for emotions.

python3 train.py --encoder ONNX --vocabulary FILE --comments FOLDER --own FILE --out FOLDER

GoEmotions and our own texts are learnt together. A tenth of GoEmotions' train texts and a fifth of our own templates are held back
to calibrate and to set thresholds with. Dev and the held-out set are never read here.
Sums in bfloat16 differ between processors: another machine gives the figures within some tenths of a point, not the same bytes.
"""

import argparse
import os
import random

import numpy as np
import torch

import mini_lm
import texts
from learning import Reader, learn, logits
from word_pieces import WordPieces

SEED = 20261128
HELD_BACK = 0.1
OWN_HELD_BACK = 0.2
OWN_TIMES = 3
PASSES = 2


def templates_held_back(templates, seed):
    """A fifth of the templates, in a seeded order: texts of one template are never on both sides."""
    distinct = sorted(set(templates))
    random.Random(seed).shuffle(distinct)
    return set(distinct[: int(len(distinct) * OWN_HELD_BACK)])


def split_templates(own, seed):
    back = templates_held_back([item[0] for item in own], seed)
    return ([item[1:] for item in own if item[0] not in back], [item[1:] for item in own if item[0] in back])


def macro_f1(answers, targets, count):
    """With the best threshold a label, so a little too good; only to see that it learns."""
    found = []
    for column in range(count):
        truth = targets[:, column] > 0.5
        order = np.argsort(-answers[:, column])
        hits = np.cumsum(truth[order])
        found.append((2 * hits / (np.arange(1, len(order) + 1) + truth.sum())).max())
    return float(np.mean(found))


def main():
    options = argparse.ArgumentParser()
    for name in ("--encoder", "--vocabulary", "--comments", "--own", "--out"):
        options.add_argument(name, required=True)
    given = options.parse_args()
    os.makedirs(given.out, exist_ok=True)
    tokenizer = WordPieces(given.vocabulary)
    names = texts.label_names(given.comments)
    learnt, back = texts.held_back(texts.comments(given.comments, "train.tsv", names, tokenizer), HELD_BACK, SEED)
    torch.manual_seed(SEED)
    reader = Reader(len(texts.columns(names)))
    mini_lm.load(reader.encoder, given.encoder)
    truth = np.stack([item[1] for item in back])

    def watch(step):
        torch.save(reader.state_dict(), f"{given.out}/{step}.pt")
        answers = logits(reader, back)
        wrong = np.logaddexp(0, np.where(truth[:, :28] > 0, -1, 1) * answers[:, :28]).sum(1).mean()
        print(f"step {step}: held back loss {wrong:.4f}, macro-F1 of 28 {macro_f1(answers, truth, 28):.4f}", flush=True)

    own = texts.own_texts(given.own, names, tokenizer)
    own_learnt, own_back = split_templates(own, SEED)
    print(f"{len(learnt)} comments and {len(own_learnt)} texts of our own; {len(back)} and {len(own_back)} held back", flush=True)
    learn(reader, learnt + own_learnt * OWN_TIMES, rate=1.5e-4, last=0.0, passes=PASSES, seed=SEED, after=watch)
    torch.save(reader.state_dict(), f"{given.out}/reader.pt")


if __name__ == "__main__":
    main()

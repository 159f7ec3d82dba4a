"""What is learnt from: GoEmotions and our own texts, as pieces and targets. A target of -1 is unknown and not learnt."""

import random

import numpy as np

MOST_PIECES = 50
OWN = ("anxiety", "overwhelm", "calm")
JOINED = {"joy group": ("joy", "excitement", "pride"), "sadness group": ("sadness", "grief"),
          "frustrated group": ("annoyance", "disappointment")}
POSITIVE = ("admiration", "amusement", "approval", "caring", "desire", "excitement", "gratitude", "joy", "love", "optimism",
            "pride", "relief")
NEGATIVE = ("anger", "annoyance", "disappointment", "disapproval", "disgust", "embarrassment", "fear", "grief", "nervousness",
            "remorse", "sadness")
# A comment with one of these may well be of that kind; nobody said, so nothing is learnt from it.
UNSURE = {"anxiety": ("fear", "nervousness", "embarrassment"),
          "overwhelm": ("nervousness", "sadness", "disappointment", "annoyance", "remorse"),
          "calm": ("relief", "gratitude", "joy", "approval", "caring", "optimism")}


def label_names(folder):
    with open(folder + "/labels.txt", encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip()]


def columns(names):
    return [*names, *JOINED, "positive", "negative", *OWN]


def comments(folder, file, names, tokenizer):
    """GoEmotions as (pieces, targets) in the order of the file."""
    found = []
    with open(f"{folder}/{file}", encoding="utf-8") as lines:
        for line in lines:
            text, numbers = line.rstrip("\n").split("\t")[:2]
            labels = {names[int(number)] for number in numbers.split(",")}
            target = [float(name in labels) for name in names]
            target += [float(bool(labels.intersection(group))) for group in (*JOINED.values(), POSITIVE, NEGATIVE)]
            target += [-1.0 if labels.intersection(UNSURE[own]) else 0.0 for own in OWN]
            found.append((tokenizer.framed(text, MOST_PIECES), np.array(target, np.float32)))
    return found


def own_texts(path, names, tokenizer):
    """Our own texts as (template, pieces, targets): what GoEmotions asks about them is unknown."""
    found = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) != 3 or parts[0] == "labels":
                continue
            labels = set(parts[0].replace(" ", "").split(","))
            target = [-1.0] * (len(columns(names)) - len(OWN)) + [float(own in labels) for own in OWN]
            found.append((parts[1], tokenizer.framed(parts[2], MOST_PIECES), np.array(target, np.float32)))
    return found


def held_back(items, share, seed):
    """Splits into (learnt, held back) by a seeded order."""
    order = list(range(len(items)))
    random.Random(seed).shuffle(order)
    back = set(order[: int(len(items) * share)])
    return [item for at, item in enumerate(items) if at not in back], [items[at] for at in sorted(back)]


def batches(items, size, chance):
    """Texts of like length together, in any order."""
    items = list(items)
    chance.shuffle(items)
    together = []
    for at in range(0, len(items), size * 50):
        part = sorted(items[at : at + size * 50], key=lambda item: len(item[0]))
        together += [part[k : k + size] for k in range(0, len(part), size)]
    chance.shuffle(together)
    return together

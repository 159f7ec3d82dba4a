"""One stage of fine-tuning: binary cross-entropy over what is known of each text, so that probabilities stay honest."""

import random
import time

import numpy as np
import torch
from torch import nn

import texts
from mini_lm import MiniLm

BATCH = 32


class Reader(nn.Module):
    """A text's vector of length 1, then one linear layer over it."""

    def __init__(self, answers):
        super().__init__()
        self.encoder = MiniLm()
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(384, answers)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.constant_(self.head.bias, -3.0)

    def forward(self, ids, mask):
        # Vectors of length 1 have small numbers; the factor gives the head the scale that its learning rate is meant for.
        return self.head(self.drop(self.encoder(ids, mask) * 384**0.5).float())


def batch(some):
    longest = max(len(item[0]) for item in some)
    ids = torch.zeros(len(some), longest, dtype=torch.long)
    mask = torch.zeros(len(some), longest)
    for row, item in enumerate(some):
        ids[row, : len(item[0])] = torch.tensor(item[0])
        mask[row, : len(item[0])] = 1
    return ids, mask, torch.tensor(np.stack([item[1] for item in some]))


def loss_of(answers, targets):
    known = (targets >= 0).float()
    losses = nn.functional.binary_cross_entropy_with_logits(answers, targets.clamp(min=0), reduction="none")
    return (losses * known).sum() / len(targets)


def logits(reader, items):
    reader.eval()
    found = np.zeros((len(items), reader.head.out_features), np.float32)
    order = sorted(range(len(items)), key=lambda at: len(items[at][0]))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(order), 128):
            some = order[at : at + 128]
            ids, mask, _ = batch([items[k] for k in some])
            found[some] = reader(ids, mask).float().numpy()
    reader.train()
    return found


def learn(reader, items, *, rate, last, passes, seed, warm_up=100, after=None):
    """Learns from the items `passes` times; the rate falls in a line from `rate` to `last` of it."""
    chance = random.Random(seed)
    torch.manual_seed(seed)
    words = reader.encoder.words.weight
    body = [p for name, p in reader.encoder.named_parameters() if name != "words.weight"]
    optimizers = [
        torch.optim.AdamW([{"params": body}, {"params": reader.head.parameters(), "lr": rate * 5}], lr=rate, weight_decay=0.01),
        torch.optim.SparseAdam([words], lr=rate),
    ]
    steps = passes * (len(items) // BATCH + 1)
    schedules = [torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm_up, 1 - (1 - last) * min(step / steps, 1))) for optimizer in optimizers]
    began, step, sum_of = time.time(), 0, 0.0
    for _ in range(passes):
        for some in texts.batches(items, BATCH, chance):
            ids, mask, targets = batch(some)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                answers = reader(ids, mask)
            loss = loss_of(answers.float(), targets)
            for optimizer in optimizers:
                optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_([*body, *reader.head.parameters()], 1.0)
            for optimizer, schedule in zip(optimizers, schedules):
                optimizer.step()
                schedule.step()
            step, sum_of = step + 1, sum_of + loss.item()
            if step % 100 == 0:
                print(f"step {step} of {steps}: loss {sum_of / 100:.4f}, {(time.time() - began) / step:.3f} s a step", flush=True)
                sum_of = 0.0
            if after and (step % (steps // passes // 2) == 0):
                after(step)

"""The tokenizer of uncased BERT, piece for piece what the module word-piece does (checked by check_pieces.py)."""

import unicodedata

LONGEST_WORD = 100
DROPPED = {"Cc", "Cf", "Co", "Cs", "Cn"}


def is_punctuation(c):
    if ord(c) < 128:
        return 32 < ord(c) < 127 and not c.isalnum()
    return unicodedata.category(c).startswith("P")


def is_ideograph(c):
    at = ord(c)
    return (0x4E00 <= at <= 0x9FFF or 0x3400 <= at <= 0x4DBF or 0x20000 <= at <= 0x3134F or 0xF900 <= at <= 0xFAFF
            or 0x2F800 <= at <= 0x2FA1F or at in (0x3006, 0x3007) or 0x3021 <= at <= 0x3029 or 0x3038 <= at <= 0x303A)


class WordPieces:
    def __init__(self, vocabulary):
        with open(vocabulary, encoding="utf-8") as file:
            self.ids = {piece.rstrip("\n"): at for at, piece in enumerate(file)}
        self.start, self.end, self.unknown = (self.ids[mark] for mark in ("[CLS]", "[SEP]", "[UNK]"))
        self.known = {}

    def pieces(self, text):
        """Ids without the marks of start and end."""
        return [piece for word in self.words(text) for piece in self.of_word(word)]

    def framed(self, text, most):
        return [self.start, *self.pieces(text)[: most - 2], self.end]

    def words(self, text):
        clean = []
        for c in text:
            if c in "\t\n\r" or unicodedata.category(c) == "Zs":
                clean.append(" ")
            elif is_ideograph(c):
                clean.append(f" {c} ")
            elif c not in "\0\ufffd" and unicodedata.category(c) not in DROPPED:
                clean.append(c)
        spaced = []
        for c in unicodedata.normalize("NFD", "".join(clean)):
            if unicodedata.category(c) != "Mn":
                spaced.append(f" {c} " if is_punctuation(c) else c)
        return [word for word in "".join(spaced).lower().split(" ") if word]

    def of_word(self, word):
        if word not in self.known:
            self.known[word] = self.matched(word)
        return self.known[word]

    def matched(self, word):
        if len(word) > LONGEST_WORD:
            return [self.unknown]
        found = []
        start = 0
        while start < len(word):
            end = len(word)
            while end > start and (piece := ("##" if start else "") + word[start:end]) not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            found.append(self.ids[piece])
            start = end
        return found

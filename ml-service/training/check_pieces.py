"""python3 check_pieces.py VOCABULARY IDS: compares with lines of `text TAB ids` that the module word-piece wrote."""

import sys

from word_pieces import WordPieces

pieces = WordPieces(sys.argv[1])
checked = wrong = 0
with open(sys.argv[2], encoding="utf-8", newline="\n") as file:
    for line in file:
        text, ids = line.rstrip("\n").rsplit("\t", 1)
        checked += 1
        wrong += " ".join(map(str, pieces.pieces(text))) != ids
print(f"{checked} texts, {wrong} different")
sys.exit(1 if wrong or not checked else 0)

"""What the catalogue generates, by plain Python: writes checksums.json beside this file.

For 40 training and 8 held-out examples of seed 7 the SHA-256 of all lines, an example each: the text and its class, or
the bytes of the pairs and of the target (float32, little-endian) in hexadecimal digits. Needs ../Reber/reber_strings.py.
Run: python3 synthetic.py
"""
import hashlib
import json
import pathlib
import struct
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Reber"))
from reber_strings import SYMBOLS, Xoshiro, follows, inner  # noqa: E402  (writes its own file again, the same)

TRAINING, TEST, SEED, STEPS = 40, 8, 7, 100


def single(x):
    return struct.unpack("<f", struct.pack("<f", x))[0]


def uniform(random):
    return (random.next() >> 11) / (1 << 53)


def plain(random, number):
    while True:
        text = inner(random, 40)
        if text:
            break
    if number % 2 == 0:
        return text, 1
    while True:
        place = 1 + random.below(len(text) - 2)
        broken = text[:place] + SYMBOLS[random.below(7)] + text[place + 1:]
        if not follows(broken):
            return broken, 0


def reber_plain():
    seen, lines = set(), []
    for purpose, count in (("training", TRAINING), ("test", TEST)):
        random, rows = Xoshiro(SEED, f"reber-plain/{purpose}"), []
        while len(rows) < count:
            row = plain(random, len(rows))
            if row[0] not in seen:
                rows.append(row)
        for i in range(count - 1, 0, -1):
            j = random.below(i + 1)
            rows[i], rows[j] = rows[j], rows[i]
        seen = {text for text, _ in rows}
        lines += rows
    return [f"{text} {label}" for text, label in lines]


def both(name, draw):
    lines = []
    for purpose, count in (("training", TRAINING), ("test", TEST)):
        random = Xoshiro(SEED, f"{name}/{purpose}")
        lines += [draw(random) for _ in range(count)]
    return lines


def adding(random):
    length = STEPS + random.below(STEPS // 10 + 1)
    values = [single(2 * uniform(random) - 1) for _ in range(length)]
    marks = [0.0] * length
    marks[0] = marks[-1] = -1.0
    one = random.below(10)
    unmarked = [t for t in range(length) if t != one]
    two = unmarked[random.below(STEPS // 2 - 1)]
    marks[one] = marks[two] = 1.0
    if marks[0] == 1.0:
        values[0] = 0.0
    target = 0.5 + (values[one] + values[two]) / 4
    pairs = [number for pair in zip(values, marks) for number in pair]
    return f"{struct.pack(f'<{2 * length}f', *pairs).hex()} {struct.pack('<f', target).hex()}"


def copy(random):
    symbols = [random.below(8) for _ in range(10)]
    asked = random.below(10)
    return f"{''.join(map(str, symbols))}{'_' * (STEPS - 1)}|{'_' * (asked + 1)} {symbols[asked]}"


def temporal_order(places):
    def draw(random):
        length = 100 + random.below(11)
        symbols = ["abcd"[random.below(4)] for _ in range(length)]
        symbols[0], symbols[-1] = "E", "B"
        order = ""
        for first, last in places:
            symbol = "XY"[random.below(2)]
            symbols[first + random.below(last - first + 1)] = symbol
            order += symbol
        return f"{''.join(symbols)} {int(order.replace('X', '0').replace('Y', '1'), 2)}"

    return draw


datasets = {
    "reber-plain": reber_plain(),
    "adding": both("adding", adding),
    "copy": both("copy", copy),
    "temporal-order": both("temporal-order", temporal_order([(10, 20), (50, 60)])),
    "temporal-order-3": both("temporal-order-3", temporal_order([(10, 20), (33, 43), (66, 76)])),
}
checksums = {name: hashlib.sha256("\n".join(lines).encode()).hexdigest() for name, lines in datasets.items()}
pathlib.Path(__file__).with_name("checksums.json").write_text(json.dumps(checksums, indent=2) + "\n")

"""Ids of texts by the documented rules of Keras' Tokenizer, TextVectorization, imdb.load_data and pad_sequences.

Written from the documentation of Keras 3, and of TensorFlow's string functions for TextVectorization, with Python's own
str, re and sorted. Run: python3 texts.py > texts.json
"""
import json
import re

TEXTS = [
    "The film's GREAT, great fun!<br /><br />Don't miss it.",
    "A well-known film... not great; 3.5/10 (e.g. \"dull\")",
    "  the\tfilm\nthe fun  ",
    "\u00c4RGER \u00fcber den Film \u2014 \u65e5\u672c \u8a9e \U0001f600\U0001f600",
    "",
    "?!.. --- ''",
    "x_y z^w a@b.c THE the The film",
]
NEW = [
    "The GREAT unseen film isn't don't",
    "\u00c4rger \u00c4RGER \U0001f600 the",
    "",
    "fun",
    "well-known great film the the the fun not",
]
PUNCTUATION = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~"


def words_of_tokenizer(text, filters=PUNCTUATION + "\t\n", lower=True):
    text = text.lower() if lower else text
    return [word for word in "".join(" " if c in filters else c for c in text).split(" ") if word]


def ascii_lower(text):
    return "".join(c.lower() if "A" <= c <= "Z" else c for c in text)


def tokens_of_vectorization(text, standardize, split):
    if "lower" in standardize:
        text = ascii_lower(text)
    if "strip" in standardize:
        text = "".join(c for c in text if c not in PUNCTUATION + "'")
    return list(text) if split == "character" else [t for t in re.split("[ \t\n\v\f\r]+", text) if t]


def counts_of(lists):
    counts = {}
    for token in (token for tokens in lists for token in tokens):
        counts[token] = counts.get(token, 0) + 1
    return counts


def pad(ids, length, padding, truncating):
    if len(ids) > length:
        ids = ids[-length:] if truncating == "pre" else ids[:length]
    zeros = [0] * (length - len(ids))
    return zeros + ids if padding == "pre" else ids + zeros


def tokenizer(cut, num_words, oov, length, padding, truncating):
    counts = counts_of(cut(text) for text in TEXTS)
    ranked = sorted(counts, key=lambda token: -counts[token])  # stable: by first appearance
    index = {token: i + (2 if oov else 1) for i, token in enumerate(ranked)}

    def encode(text):
        ids = [index.get(token, num_words) for token in cut(text)]
        return [i if i < num_words else 1 for i in ids if i < num_words or oov]

    kept = [t for t in ranked if index[t] < num_words]
    return kept, [[encode(t), pad(encode(t), length, padding, truncating)] for t in TEXTS + NEW]


def vectorization(cut, max_tokens, length, vocabulary=None):
    counts = counts_of(cut(text) for text in TEXTS)
    ranked = sorted(sorted(counts, reverse=True), key=lambda token: -counts[token])
    kept = vocabulary or ranked[:max_tokens - 2]
    index = {token: i + 2 for i, token in enumerate(kept)}

    def encode(text):
        return [index.get(token, 1) for token in cut(text)][:length]

    return kept, [[encode(t), pad(encode(t), length, "post", "post")] for t in TEXTS + NEW]


def load_data(num_words, start_char, oov_char, index_from, length, min_count=1):
    counts = counts_of(words_of_tokenizer(text) for text in TEXTS)
    ranked = sorted((t for t in counts if counts[t] >= min_count), key=lambda token: (-counts[token], token))
    rank = {token: i + 1 for i, token in enumerate(ranked)}

    def encode(text):
        ids = [rank[w] + index_from if w in rank else num_words for w in words_of_tokenizer(text)]
        ids = ([start_char] if start_char else []) + ids
        return [i if i < num_words else oov_char for i in ids if i < num_words or oov_char]

    kept = [t for t in ranked if rank[t] + index_from < num_words]
    return kept, [[encode(t)[-length:], pad(encode(t), length, "pre", "pre")] for t in TEXTS + NEW]


def case(name, options, answer):
    return {"name": name, "options": options, "tokens": answer[0], "ids": [a[0] for a in answer[1]], "padded": [a[1] for a in answer[1]]}


def tok(name, unit, rules, ids, words, length, padding, truncating, cut):
    """Tokenizer gives ids that are cut by pad_sequences alone."""
    tokens, rows = tokenizer(cut, words, ids["unknown"] > 0, length, padding, truncating)
    rows = [[ids_[-length:] if truncating == "pre" else ids_[:length], padded] for ids_, padded in rows]
    return case(name, {"unit": unit, "words": words, "length": length, "rules": rules, "vocabulary": {"ties": "first_seen", "ids": ids}, "padding": padding, "truncating": truncating}, (tokens, rows))


def vec(name, unit, rules, words, length, cut, given=()):
    vocabulary = {"ids": {"start": 0, "unknown": 1, "first": 2}, "ties": "ordinal_descending", "tokens": list(given)}
    return case(name, {"unit": unit, "words": words, "length": length, "rules": rules, "vocabulary": vocabulary, "padding": "post", "truncating": "post"}, vectorization(cut, words, length, list(given)))


def imdb(name, words, start, unknown, index_from, length, min_count=1):
    vocabulary = {"ids": {"start": start, "unknown": unknown, "first": index_from + 1}, "minCount": min_count}
    return case(name, {"words": words, "length": length, "vocabulary": vocabulary}, load_data(words, start, unknown, index_from, length, min_count))


DROP, OOV = {"start": 0, "unknown": 0, "first": 1}, {"start": 0, "unknown": 1, "first": 2}
both = lambda text: tokens_of_vectorization(text, "lower strip", "whitespace")
CASES = [
    tok("Tokenizer", "word", {}, DROP, 12, 6, "pre", "pre", words_of_tokenizer),
    tok("Tokenizer with oov_token, padded behind", "word", {}, OOV, 9, 5, "post", "pre", words_of_tokenizer),
    tok("Tokenizer, cut behind", "word", {}, OOV, 1000, 4, "pre", "post", words_of_tokenizer),
    tok("Tokenizer with lower=False", "word", {"case": "keep"}, OOV, 1000, 6, "pre", "pre", lambda t: words_of_tokenizer(t, lower=False)),
    tok("Tokenizer with filters", "word", {"filter": ".!'xE"}, OOV, 1000, 8, "pre", "pre", lambda t: words_of_tokenizer(t, filters=".!'xE")),
    tok("Tokenizer with filters=''", "word", {"filter": " "}, OOV, 1000, 8, "pre", "pre", lambda t: words_of_tokenizer(t, filters="")),
    tok("Tokenizer with char_level", "character", {"case": "lower"}, OOV, 15, 20, "post", "post", lambda t: list(t.lower())),
    vec("TextVectorization", "word", {"case": "lower_ascii", "punctuation": "strip"}, 12, 6, both),
    vec("TextVectorization, lower", "word", {"case": "lower_ascii", "punctuation": "keep"}, 1000, 6, lambda t: tokens_of_vectorization(t, "lower", "whitespace")),
    vec("TextVectorization, strip_punctuation", "word", {"case": "keep", "punctuation": "strip"}, 1000, 6, lambda t: tokens_of_vectorization(t, "strip", "whitespace")),
    vec("TextVectorization, no standardization", "word", {"case": "keep", "punctuation": "keep"}, 1000, 6, lambda t: tokens_of_vectorization(t, "", "whitespace")),
    vec("TextVectorization, characters", "character", {"case": "lower_ascii", "punctuation": "strip"}, 20, 30, lambda t: tokens_of_vectorization(t, "lower strip", "character")),
    vec("TextVectorization with a vocabulary", "word", {"case": "lower_ascii", "punctuation": "strip"}, 1000, 6, both, ["fun", "film", "isnt", "never"]),
    imdb("imdb.load_data", 12, 1, 2, 3, 6),
    imdb("imdb.load_data without a start", 1000, 0, 2, 3, 6),
    imdb("imdb.load_data that leaves rare words out", 12, 1, 0, 1, 6),
    imdb("words that stand twice", 1000, 1, 2, 2, 6, min_count=2),
]
print(json.dumps({"texts": TEXTS, "new": NEW, "cases": CASES}, indent=1))

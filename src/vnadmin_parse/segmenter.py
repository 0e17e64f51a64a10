"""What is asked of underthesea: ends of sentences, words, names of people. The only file that imports it.

Nothing is loaded before the first call, and nothing is downloaded: the models that are used lie inside the package.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import regex
from attrs import frozen

if TYPE_CHECKING:
    from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger

_TEMPLATE: Final = regex.compile(r"T\[(?P<first>-?\d++)(?:,(?P<last>-?\d++))?+\](?P<kind>[\w.]*+)")
_BEFORE, _BEHIND = "BOS", "EOS"
"""What the model is told of a neighbour before the first token, and behind the last."""
_TRIED: Final = ("Sở Nội vụ số 12/2024 TRẢ LỜI công văn hỏi về việc nghỉ hưu .", "Sở Nội", "Sở")
"""Sentences on which the quick way must tell the tagger what underthesea itself tells it; one is shorter than its longest template."""
_KEPT: Final = 10_000
"""How many tokens' features are remembered: a long law has about 2,000 different ones; together about 20 MB."""

_Asking = Callable[[list[list[list[str]]]], list[list[list[str]]]]
"""Gives for each sentence, for each token, the features; a token is a list of its one column."""
_Spread = tuple[tuple[str, ...], ...]


def sentence_texts(text: str) -> list[str]:
    """Cut a text into sentences.

    Args:
        text: any text; only `.`, `?` and `!` end a sentence.

    Returns:
        Stripped pieces of the text, in its order.

    Example:
        >>> sentence_texts("Gửi Sở Nội vụ. Hạn cuối là thứ hai.")
        ['Gửi Sở Nội vụ.', 'Hạn cuối là thứ hai.']
    """
    from underthesea.pipeline.sent_tokenize import sent_tokenize  # noqa: PLC0415 - loaded when first used

    found: list[str] = sent_tokenize(text)
    return found


def word_texts(sentence: str) -> list[str]:
    """Cut a sentence into words; letters may be rewritten, and blanks inside a word with them.

    Args:
        sentence: one line.

    Returns:
        What `underthesea.word_tokenize` gives.

    Example:
        >>> word_texts("Căn cứ Nghị định của Chính phủ")
        ['Căn cứ', 'Nghị định', 'của', 'Chính phủ']
    """
    from underthesea.pipeline.word_tokenize import word_tokenize  # noqa: PLC0415 - the same
    from underthesea.pipeline.word_tokenize.regex_tokenize import tokenize  # noqa: PLC0415 - the same

    quick = _tagging()
    if quick is None:
        plain: list[str] = word_tokenize(sentence)
        return plain
    tokens: list[str] = tokenize(sentence)
    joined: list[str] = []
    for token, tag in zip(tokens, quick(tokens), strict=True):
        if tag == "I-W" and joined:
            joined[-1] += f" {token}"
        else:
            joined.append(token)
    return joined


def name_tags(sentence: str) -> list[tuple[str, str]]:
    """Give the words of a sentence, each with what the model for names says of it.

    Args:
        sentence: one line.

    Example:
        >>> name_tags("Giao ông Nguyễn Văn Nam")[-1]
        ('Nguyễn Văn Nam', 'B-PER')
    """
    from underthesea.pipeline.ner import ner  # noqa: PLC0415 - the same

    return [(word, tag) for word, _, _, tag in ner(sentence)]


@frozen
class _Questions:
    """What is asked of each token by itself, or of each and the neighbours behind it."""

    names: tuple[str, ...]
    """As the featurizer is asked them: `T[0].lower`, `T[0,1]`."""
    uses: tuple[tuple[tuple[int, str], ...], ...]
    """For each question, the features that take its answer: how far from the token the asked one stands, and the feature's name."""
    ask: _Asking

    def answers(self, tokens: Sequence[str]) -> list[list[str]]:
        """Give for each question its answer at each token."""
        columns = zip(*self.ask([[[token] for token in tokens]])[0], strict=True)
        return [[answer[len(name) + 1 :] for answer in column] for name, column in zip(self.names, columns, strict=False)]

    def spread(self, values: Iterable[str], reach: int) -> _Spread:
        """Give the features that one token's answers make, for each place from which it may be looked at."""
        said = [(shift, name + value) for features, value in zip(self.uses, values, strict=True) for shift, name in features]
        return tuple(tuple(feature for shift, feature in said if shift == at) for at in range(-reach, reach + 1))


@frozen
class _Featurizer:
    """Makes what the tagger weighs of each token with a fifth of the questions.

    Most of the model's templates ask a neighbour what they also ask the token: `T[-1].lower` is `T[0].lower` of the one before. Here
    each question is asked once, its answer is handed on, and what concerns one token alone is remembered.
    """

    together: _Questions
    about: Callable[[str], _Spread]
    before: _Spread
    behind: _Spread
    reach: int
    """How many tokens away the farthest neighbour is."""

    def __call__(self, tokens: Sequence[str]) -> list[list[str]]:
        """Give the features of each token; their order is not that of the templates, and means nothing."""
        told = [*[self.before] * self.reach, *map(self.about, tokens), *[self.behind] * self.reach]
        columns = [[spread[at] for spread in told[at : at + len(tokens)]] for at in range(2 * self.reach + 1)]
        return [[*chain.from_iterable(row)] for row in zip(*columns, self._of_neighbours(tokens), strict=True)]

    def _of_neighbours(self, tokens: Sequence[str]) -> Iterator[tuple[str, ...]]:
        columns: list[list[str]] = []
        for features, answers in zip(self.together.uses, self.together.answers(tokens), strict=False):
            padded = [*[_BEFORE] * self.reach, *answers, *[_BEHIND] * self.reach]
            for shift, name in features:
                start = self.reach + shift
                columns.append([name + value for value in padded[start : start + len(tokens)]])
        return zip(*columns, strict=True)


def _sorted(templates: Sequence[str], *, alone: bool) -> dict[str, list[tuple[int, str]]]:
    """Sort those templates that ask about one token, or about neighbours, by what they ask."""
    uses: dict[str, list[tuple[int, str]]] = {}
    for template in templates:
        match = _TEMPLATE.fullmatch(template)
        if match and (match["last"] is None) is alone:
            first = int(match["first"])
            asked = "T[0]" if alone else f"T[0,{int(match['last']) - first}]"
            uses.setdefault(asked + match["kind"], []).append((first, f"{template}="))
    return uses


@cache
def _tagging() -> Callable[[Sequence[str]], list[str]] | None:
    """Load the model, and give what tags the tokens of a sentence; None where the package is not made as is known."""
    from underthesea.pipeline import word_tokenize  # noqa: PLC0415 - the same

    for folder in Path(word_tokenize.__file__).parent.glob("models/ws_crf_*"):
        tagger, featurizer = _loaded(folder)
        if all(_is_right(featurizer, tagger.featurizer.process, text.split()) for text in _TRIED):
            return lambda tokens: tagger.estimator.tag(featurizer(tokens))
    return None


def _loaded(folder: Path) -> tuple[FastCRFSequenceTagger, _Featurizer]:
    import joblib  # noqa: PLC0415 - the same
    from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger  # noqa: PLC0415 - the same
    from underthesea_core import CRFFeaturizer  # noqa: PLC0415 - the same

    tagger = FastCRFSequenceTagger()
    tagger.load(str(folder))
    templates, dictionary = joblib.load(folder / tagger.path_features), joblib.load(folder / tagger.path_dictionary)
    alone, together = (
        _Questions(tuple(uses), tuple(map(tuple, uses.values())), CRFFeaturizer(list(uses), dictionary).process)
        for uses in (_sorted(templates, alone=True), _sorted(templates, alone=False))
    )
    reach = max(abs(shift) for questions in (alone, together) for features in questions.uses for shift, _ in features)

    @lru_cache(maxsize=_KEPT)
    def about(token: str) -> _Spread:
        return alone.spread((answer for (answer,) in alone.answers([token])), reach)

    before, behind = (alone.spread([mark] * len(alone.names), reach) for mark in (_BEFORE, _BEHIND))
    return tagger, _Featurizer(together, about, before, behind, reach)


def _is_right(featurizer: _Featurizer, process: _Asking, tokens: Sequence[str]) -> bool:
    """Tell whether the quick way gives the features that underthesea itself makes."""
    return [sorted(told) for told in featurizer(tokens)] == [sorted(told) for told in process([[[token] for token in tokens]])[0]]

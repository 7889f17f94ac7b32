"""Which language an article is in, or None where that is not sure."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_N_LETTERS = 40  # below, py3langid is sure of the wrong language too often
_N_LOOKED_AT = 2_000  # characters; more do not change the answer
_SURE = 0.95


def language_of(text: str, declared: str | None = None) -> str | None:
    """ISO 639-1 of `text`, seen from its words; from `declared` where they are too few."""
    sample = text[:_N_LOOKED_AT]
    if sum(c.isalpha() for c in sample) >= _N_LETTERS:
        language, probability = _identifier().classify(sample)
        if probability >= _SURE:
            return str(language)
    return _code(declared)


def _code(declared: str | None) -> str | None:
    """ "en" of "en-GB", "en_US.UTF-8" or "EN"; None of what is no code."""
    code = re.split(r"[-_.]", (declared or "").strip().lower(), maxsplit=1)[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


@cache
def _identifier() -> Any:
    # 0.2 s and 20 MB, so not on import.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

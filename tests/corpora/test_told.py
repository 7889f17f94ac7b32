from sayso.corpora.conllu import Token, TreebankText
from sayso.corpora.gum import GumText
from sayso.corpora.told import told
from sayso.text import Span


def gum_text(*rows: tuple[str, int, str], clause: tuple[int, int]) -> GumText:
    """One sentence of (word, head, relation), a space between words."""
    text, tokens = "", []
    for word, head, relation in rows:
        span = Span(len(text), len(text) + len(word))
        tokens.append(Token(span, word, word, "X", "_", head, relation, "_"))
        text += word + " "
    return GumText(TreebankText("GUM_news_a", text, (tuple(tokens),)), (), frozenset(), (clause,))


def words(text: GumText) -> list[tuple[list[str], list[str], list[str]]]:
    return [
        (
            [s.of(text.treebank.text) for s in m.source],
            [s.of(text.treebank.text) for s in m.cue],
            [s.of(text.treebank.text) for s in m.content],
        )
        for m in told(text).attributions
    ]


def test_the_clause_below_the_verb_is_the_content() -> None:
    text = gum_text(
        *[("Moss", 2, "nsubj"), ("had", 2, "aux"), ("said", -1, "root"), ("it", 4, "nsubj")],
        *[("rained", 2, "ccomp"), (".", 2, "punct")],
        clause=(0, 3),
    )
    assert words(text) == [(["Moss"], ["had said"], ["it rained"])]


def test_a_verb_put_in_between_has_the_rest_of_the_sentence() -> None:
    text = gum_text(
        *[("It", 1, "nsubj"), ("rained", -1, "root"), (",", 4, "punct"), ("Moss", 4, "nsubj")],
        *[("said", 1, "parataxis"), (",", 4, "punct"), ("twice", 1, "advmod"), (".", 1, "punct")],
        clause=(3, 5),
    )
    assert words(text) == [(["Moss"], ["said"], ["It rained", "twice"])]

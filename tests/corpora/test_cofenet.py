import json
from pathlib import Path

from sayso.corpora.cofenet import cofenet

ROWS = [
    {
        "id": "a",
        "tokens": ["``", "It", "is", "n't", ",", "''", "Moss", "'s", "aide", "said", "."],
        "labels": [
            *("B-content", *["I-content"] * 5),
            *("B-source", *["I-source"] * 2),
            *("B-cue", "O"),
        ],
    },
    {"id": "a", "tokens": ["(", "It", "rained", ".", ")"], "labels": ["O"] * 5},
    {"id": "b", "tokens": ["No"], "labels": ["I-content"]},
]


def test_tokens_are_printed_again_and_paragraphs_of_one_article_stay_together(
    tmp_path: Path,
) -> None:
    path = tmp_path / "cut.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    one, two = cofenet(path)
    assert one.text == "“It isn't,” Moss's aide said.\n(It rained.)"
    assert [t.of(one.text) for t in one.tokens[6:9]] == ["Moss", "'s", "aide"]
    assert one.roles == {("content", 0, 6), ("source", 6, 9), ("cue", 9, 10)}
    assert two.roles == {("content", 0, 1)}

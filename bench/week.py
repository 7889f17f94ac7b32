"""Events of a week of news, drawn at random, to be judged by a person by the rules in sets/week.md.

    python -m bench.week ../shared/data --first 2013-04-15 [--n 60] [--seed 1]

Prints each event with its sentence. What was judged is in RESULTS.md: the texts are not ours to
keep.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from sayso.articles import as_it_is
from sayso.events import Account, Event, Participant
from sayso.pipeline import attributed
from sayso.reader import Network
from sayso.reading import Reading

DAYS = 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--first", type=date.fromisoformat, required=True)
    parser.add_argument("--n", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    network = Network.load()
    rows: list[tuple[Reading, Event]] = []
    n = 0
    for text, day in articles(args.data, args.first):
        article = replace(as_it_is(text), published=day)
        reading = attributed(Reading(day, article=article), article, network, syntax=True)
        rows += [(reading, event) for event in reading.events]
        n += 1
    random.Random(args.seed).shuffle(rows)
    print(f"{n} articles, {len(rows)} events")
    for k, (reading, event) in enumerate(rows[: args.n], start=1):
        print(f"\n{k}. {told(reading, event)}")


def articles(data: Path, first: date) -> Iterator[tuple[str, str]]:
    """Text and day of the articles published in the week that begins with `first`."""
    days = {str(first + timedelta(days=n)) for n in range(DAYS)}
    with gzip.open(data / "articles" / "news-2013-2020.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["date"][:10] in days:
                yield row["text"], row["date"][:10]


def told(reading: Reading, event: Event) -> str:
    """An event on a few lines, and its sentence."""
    assert reading.article is not None
    text = reading.article.text

    def names(some: tuple[Participant, ...]) -> str:
        return "; ".join((p.name or p.span).of(text) for p in some) or "-"

    def by(account: Account) -> str:
        if account.by is not None:
            return f"{account.status} by {account.by.of(text)}"
        return f"{account.status} by {'nobody named' if account.attribution else 'the article'}"

    where = event.place.span.of(text) if event.place else "-"
    when = event.when.span.of(text) if event.when else "-"
    sentence = next(
        s for s in reading.sentences if s[0].span.start <= event.trigger.start < s[-1].span.end
    )
    words = text[sentence[0].span.start : sentence[-1].span.end]
    return (
        f"{event.type} {','.join(event.modes)} “{event.trigger.of(text)}”\n"
        f"   by: {names(event.actors)} | to: {names(event.recipients)} | at: {where} | on: {when}\n"
        f"   {' / '.join(by(account) for account in event.accounts)}\n"
        f"   {' '.join(words.split())}"
    )


if __name__ == "__main__":
    main()

"""Every row of the tables is sound."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayso.where
from sayso.errors import WrongUse
from sayso.where import How, PlaceKind, named, place
from sayso.where.gazetteer import STANDING, aliases, gazetteer
from sayso.where.spelling import MAX_CHARS, spelled
from sayso.where.tables import TABLES, listed, rows

FOLDER = Path(sayso.where.__file__).parent / "tables"
ALL = [row for table in TABLES for row in rows(table)]


def own_names(row: dict[str, str]) -> list[tuple[str, How]]:
    return [(words, how) for words, how in aliases(row) if how not in STANDING]


def test_no_id_stands_twice() -> None:
    ids = [row["id"] for row in ALL]
    assert len(ids) == len(set(ids))


def test_every_name_in_the_tables_finds_its_place() -> None:
    lost = [
        (row["id"], words)
        for row in ALL
        for words, how in own_names(row)
        if (row["id"], how) not in {(claim.place.id, claim.how) for claim in named(words)}
    ]
    assert lost == []


def test_no_place_has_a_name_twice() -> None:
    for row in ALL:
        names = [words if how is How.ACRONYM else spelled(words) for words, how in own_names(row)]
        assert len(names) == len(set(names)), row["id"]


def test_every_id_that_a_row_names_is_a_place() -> None:
    for row in [*ALL, *rows("friends")]:
        for column in ("within", "claimants", "stands", "friends"):
            for id in listed(row.get(column, "")):
                assert place(id), (row["id"], column)


def test_what_claims_a_place_or_holds_it_is_a_state() -> None:
    states = (PlaceKind.STATE, PlaceKind.UNRECOGNISED, PlaceKind.FORMER)
    for row in ALL:
        assert all(place(id).kind in states for id in place(row["id"]).states)


def test_claimants_stand_in_the_order_of_the_alphabet() -> None:
    for row in ALL:
        claimants = place(row["id"]).claimants
        assert claimants == tuple(sorted(set(claimants)))


def test_a_place_with_claimants_has_no_state_of_its_own() -> None:
    assert [row["id"] for row in ALL if place(row["id"]).state and place(row["id"]).claimants] == []


def test_every_doubtful_name_is_a_name_of_that_place() -> None:
    for row in rows("doubtful"):
        claims = [claim for claim in named(row["words"]) if claim.place.id == row["id"]]
        assert [claim.sure for claim in claims if claim.how not in STANDING] == [False], row


def test_every_table_begins_with_its_source_and_date_and_has_no_cell_too_many() -> None:
    for path in FOLDER.glob("*.tsv"):
        lines = path.read_text("utf-8").splitlines()
        assert lines[0].startswith("# ")
        assert "2026-" in lines[0], path.name
        heads = next(line for line in lines if not line.startswith("#")).split("\t")
        assert [line for line in lines if len(line.split("\t")) > len(heads) > 1] == []
        assert [line for line in lines if line != line.strip() or "  " in line] == [], path.name


def test_the_readme_names_every_table_and_every_column() -> None:
    said = (FOLDER / "README.md").read_text("utf-8")
    tables = {path.stem for path in FOLDER.glob("*.tsv")}
    columns = {column for row in ALL for column in row}
    assert [name for name in sorted(tables | columns) if f"`{name}`" not in said] == []


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.tsv")) < 320_000
    assert max(len(words) for row in ALL for words, _ in aliases(row)) < MAX_CHARS


def test_states_number_193_members_and_the_holy_see() -> None:
    ids = [row["id"] for row in rows("states")]
    assert len([id for id in ids if id.startswith("state:")]) == 194


def test_an_id_that_no_place_has_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="no place has this id: 'state:us'"):
        place("state:us")


def test_names_are_read_only_when_one_is_asked_for() -> None:
    assert gazetteer.cache_info().misses <= 1

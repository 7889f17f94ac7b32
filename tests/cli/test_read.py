"""`sayso read`."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from sayso import Record, pipeline
from sayso.cli import parser
from sayso.contract import schema
from sayso.reader import MODELS

Sayso = Callable[..., Any]
READING = jsonschema.Draft202012Validator(schema())

TALKS = """<html lang="en"><head><title>Talks resume in the capital</title>
<meta property="og:site_name" content="The Herald">
<meta property="article:published_time" content="2022-05-26T23:02:00+03:00"></head>
<body><article><h1>Talks resume in the capital</h1>
<p>The two governments met on Thursday for the first time since the winter, and Blinken said
“we will not give up” before the doors were closed to the press.</p>
<p>Nobody in the room expected an agreement before the end of the week, and the hall was booked
until Sunday for those who wanted to stay and talk about the water of the river.</p>
</article></body></html>"""

ENGLISH = "Blinken said “no”.\n"
FRENCH = (
    "Le gouvernement a démenti mercredi toute négociation avec les rebelles du nord. "
    "Le porte-parole du ministère a ajouté que rien ne serait décidé avant la fin du mois.\n"
)


def objects(out: str) -> list[dict[str, object]]:
    found = [json.loads(line) for line in out.splitlines()]
    for one in found:
        READING.validate(one)
    return found


def test_a_page_is_shown_with_what_was_said_in_it(sayso: Sayso) -> None:
    Path("talks.html").write_text(TALKS, "utf-8")
    ran = sayso("read", "talks.html")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Talks resume in the capital\nOutlet   The Herald\n")
    assert "[¹Blinken] {¹said} “«¹we will not give up»¹”" in ran.out.replace("\n", " ")
    assert "1  Blinken  said  we will not give up  direct  90%" in ran.out


def test_each_page_gives_one_line_of_json_in_the_order_of_the_arguments(sayso: Sayso) -> None:
    names = ["b.txt", "gone.txt", "empty.txt", "a.txt", "b.txt"]
    Path("a.txt").write_text("A said “yes”.\x0b\u2028\n", "utf-8")
    Path("b.txt").write_text("B said “no”.\n", "utf-8")
    Path("empty.txt").touch()
    ran = sayso("read", "--json", "--as", "text", *names)
    found = objects(ran.out)
    assert [one["page"]["origin"] for one in found] == names  # type: ignore[index]
    assert [one.get("article", {}).get("text") for one in found] == [  # type: ignore[attr-defined]
        "B said “no”.\n",
        None,
        None,
        "A said “yes”.\x0b\u2028\n",
        "B said “no”.\n",
    ]


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read(sayso: Sayso) -> None:
    Path("a.txt").write_text(ENGLISH, "utf-8")
    ran = sayso("read", "gone.txt", "a.txt")
    assert ran.code == 1
    assert ran.err == (
        "gone.txt: not found: No such file or directory\n1 of 2 pages read; 1 not, as said above\n"
    )
    assert "[¹Blinken] {¹said}" in ran.out


def test_an_article_not_in_english_is_shown_and_counts_as_not_read(sayso: Sayso) -> None:
    Path("a.txt").write_text(FRENCH, "utf-8")
    ran = sayso("read", "--as", "text", "a.txt")
    assert ran.code == 1
    assert ran.err == "a.txt: not English: fr\n"
    assert "Not attributed: not English: fr" in ran.out
    (made,) = objects(sayso("read", "--as", "text", "--json", "a.txt").out)
    assert made["article"]["text"] == FRENCH  # type: ignore[index]
    assert made["attributions"] == []
    assert made["unreadable"] == {"reason": "not English", "detail": "fr"}


def test_standard_input_is_read(sayso: Sayso, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ENGLISH.encode())))
    assert "[¹Blinken] {¹said} “«¹no»¹”" in sayso("read", "-").out


def test_nothing_at_standard_input_is_said_in_words(
    sayso: Sayso, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    ran = sayso("read", "-")
    assert (ran.code, ran.out, ran.err) == (1, "", "standard input: empty: nothing in it\n")


def test_what_is_read_is_kept_and_reading_it_again_changes_nothing(sayso: Sayso) -> None:
    Path("a.txt").write_text(ENGLISH, "utf-8")
    assert sayso("read", "a.txt", "--into", "news.db").err == "1 page read; 1 new in news.db\n"
    again = sayso("read", "a.txt", "gone.txt", "--into", "news.db")
    assert again.err.endswith("1 of 2 pages read; 1 not, as said above; 1 new in news.db\n")
    assert sayso("read", "a.txt", "--into", "news.db").err == (
        "1 page read; nothing new in news.db\n"
    )
    with Record("news.db") as record:
        assert [s.content for s in record.find("no")] == ["no"]
        assert [str(u) for u in record.unreadable()] == ["not found: No such file or directory"]


def test_the_pages_bytes_can_be_left_out(sayso: Sayso) -> None:
    Path("a.txt").write_text(ENGLISH, "utf-8")
    sayso("read", "a.txt", "--into", "news.db", "--no-pages")
    with Record("news.db") as record:
        assert [reading.page for reading in record] == [None]


def test_a_record_that_cannot_be_opened_is_said_before_anything_is_read(
    sayso: Sayso, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "open_pages", None)  # calling it would be a TypeError
    Path("a.txt").write_text(ENGLISH, "utf-8")
    ran = sayso("read", "a.txt", "--into", "a.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "sayso: a.txt is not a record of sayso: name another file\n"


def test_the_network_is_the_full_one_unless_another_is_named(sayso: Sayso) -> None:
    Path("a.txt").write_text(ENGLISH, "utf-8")
    for options, model in (((), "simple full"), (("--model", "small"), "simple small")):
        ran = sayso("read", "a.txt", "--json", *options)
        assert json.loads(ran.out)["model"] == model


def test_every_network_that_ships_can_be_chosen() -> None:
    for name in MODELS:
        assert parser().parse_args(["read", "a.txt", "--model", name]).model == name


def test_ctrl_c_keeps_what_was_recorded(sayso: Sayso, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(ENGLISH, "utf-8")
    read_page = pipeline.read_page

    def read_one_then_stop(page: object, **given: object) -> object:
        monkeypatch.setattr(pipeline, "read_page", interrupt)
        return read_page(page)  # type: ignore[arg-type]

    def interrupt(page: object, **given: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "read_page", read_one_then_stop)
    ran = sayso("read", "a.txt", "a.txt", "--into", "news.db")
    assert (ran.code, ran.err) == (130, "sayso: stopped; what was recorded is kept\n")
    with Record("news.db") as record:
        assert len(record) == 1


def test_the_name_of_a_file_cannot_command_the_terminal(sayso: Sayso) -> None:
    ran = sayso("read", "\x1b[2Jgone\nnot.txt")
    assert ran.err == "␛[2Jgone not.txt: not found: No such file or directory\n"


def test_colour_is_for_terminals_whose_owner_wants_it(
    sayso: Sayso, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.txt").write_text(ENGLISH, "utf-8")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in sayso("read", "a.txt").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "\x1b[1;4m¹Blinken\x1b[0m" in sayso("read", "a.txt").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in sayso("read", "a.txt").out


def test_lines_are_as_wide_as_the_terminal(sayso: Sayso, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("talks.html").write_text(TALKS, "utf-8")
    monkeypatch.setenv("COLUMNS", "50")
    widths = [len(line) for line in sayso("read", "talks.html").out.splitlines()]
    assert 45 <= max(widths) <= 50


def test_an_empty_argument_does_not_read_the_whole_folder(sayso: Sayso) -> None:
    Path("a.txt").write_text(ENGLISH, "utf-8")
    ran = sayso("read", "")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "sayso: an origin is a path, a URL, \"-\" or bytes, was ''\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_under_the_output_is_said_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The river rose overnight. Roads are closed.")
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "sayso", "read", "--as", "text", str(tmp_path / "a.txt")],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert ran.returncode == 2
    assert ran.stderr.startswith("sayso: the output cannot be written")

from pathlib import Path

import pytest

from sayso.corpora import MarkedTime, TimesText, meantime
from sayso.text import Span

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "time" / "meantime"

DOCUMENT = """<?xml version="1.0" ?><Document doc_name="1_Rain">
<token number="0" sentence="0" t_id="1">Rain</token>
<token number="1" sentence="1" t_id="2">May</token>
<token number="2" sentence="1" t_id="3">26</token>
<token number="3" sentence="1" t_id="4">,</token>
<token number="4" sentence="1" t_id="5">2022</token>
<token number="5" sentence="2" t_id="6">It</token>
<token number="6" sentence="2" t_id="7">rained</token>
<token number="7" sentence="2" t_id="8">on</token>
<token number="8" sentence="2" t_id="9">Friday</token>
<token number="9" sentence="2" t_id="10">'s</token>
<token number="10" sentence="2" t_id="11">fair</token>
<token number="11" sentence="2" t_id="12">.</token>
<token number="12" sentence="6" t_id="13">Unread</token>
<Markables>
<TIMEX3 functionInDocument="NONE" m_id="20" type="DATE" value="2022-05-20">
<token_anchor t_id="9"/></TIMEX3>
<TIMEX3 functionInDocument="NONE" m_id="21" type="DATE" value="2017"></TIMEX3>
<TIMEX3 functionInDocument="CREATION_TIME" m_id="22" type="DATE" value="2022-05-26">
<token_anchor t_id="2"/><token_anchor t_id="3"/><token_anchor t_id="4"/><token_anchor t_id="5"/>
</TIMEX3>
</Markables></Document>"""


def read(folder: Path, *places: str) -> list[TimesText]:
    for place in places:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(DOCUMENT, encoding="utf-8")
    return list(meantime(folder))


def test_a_text_is_laid_out_as_far_as_it_was_marked(tmp_path: Path) -> None:
    [text] = read(tmp_path, "intra-doc_annotation/corpus_rain/1_Rain.xml")
    assert text.text == "Rain\nMay 26, 2022\nIt rained on Friday's fair."
    assert (text.name, text.published) == ("1_Rain", "2022-05-26")


def test_times_stand_in_order_at_their_places_and_those_without_words_are_left_out(
    tmp_path: Path,
) -> None:
    [text] = read(tmp_path, "intra-doc_annotation/corpus_rain/1_Rain.xml")
    assert text.times == (
        MarkedTime(Span(5, 17), "DATE", "2022-05-26", is_publication=True),
        MarkedTime(Span(31, 37), "DATE", "2022-05-20"),
    )
    assert text.times[1].span.of(text.text) == "Friday"


def test_an_article_that_is_in_both_folders_is_read_once(tmp_path: Path) -> None:
    folders = ("intra-doc_annotation", "intra_cross-doc_annotation")
    assert len(read(tmp_path, *(f"{folder}/corpus_rain/1_Rain.xml" for folder in folders))) == 1


@pytest.mark.skipif(not DATA.exists(), reason="MEANTIME is not at ../shared")
def test_the_set_has_ninety_articles_and_each_has_its_date() -> None:
    texts = list(meantime(DATA))
    assert len(texts) == 90
    assert sum(len(text.times) for text in texts) == 396
    assert all(len(text.published) == 10 for text in texts)

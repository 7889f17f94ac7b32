"""The process that reads pages: it starts by itself, dies alone and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

from sayso.articles import Article
from sayso.articles.process import Reader
from sayso.pages import Form, Limits, Page, Reason, Unreadable

PAGE = Page(b"The bridge is closed, the minister said on Tuesday in Vestby.", Form.TEXT, "a")
LIMITS = Limits()


def run(script: str, *arguments: str, cwd: Path | None = None) -> str:
    """What a user's own script prints, with every warning an error."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(script), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=cwd,
    )
    assert done.stderr == ""
    return done.stdout


READ = """
    from sayso.articles import read_article
    from sayso.pages import Form, Page
    print(read_article(Page(b"He said that it was so.", Form.TEXT, "a")).text)
"""


def test_a_script_without_a_main_guard_may_read_articles() -> None:
    assert run(READ) == "He said that it was so.\n"


def test_files_in_the_working_folder_do_not_stand_in_for_libraries(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(1)")
    script = "import sys; sys.path.remove('')" + READ.replace("\n    ", "\n")
    assert run(script, cwd=tmp_path) == "He said that it was so.\n"


def test_sayso_is_imported_without_a_parser_or_a_network() -> None:
    script = """
        import sys
        import sayso.articles, sayso.pages
        heavy = {"lxml", "trafilatura", "onnxruntime", "py3langid", "numpy", "dateutil"}
        print(sorted(heavy & set(sys.modules)))
    """
    assert run(script) == "[]\n"


def test_the_reading_process_does_without_the_network() -> None:
    script = """
        import sys
        import sayso.articles.worker, sayso.articles.html, sayso.articles.dump
        print("onnxruntime" in sys.modules)
    """
    assert run(script) == "False\n"


def test_one_process_reads_many_pages_and_is_gone_when_closed() -> None:
    reader = Reader()
    assert isinstance(reader.read(PAGE, LIMITS), Article)
    process = reader._process
    assert process is not None
    assert isinstance(reader.read(PAGE, LIMITS), Article)
    assert reader._process is process
    reader.close()
    assert process.returncode == 0
    reader.close()  # a second time does nothing


def test_a_process_that_was_killed_is_started_again() -> None:
    reader = Reader()
    reader.start(LIMITS)
    process = reader._process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert isinstance(reader.read(PAGE, LIMITS), Article)
    reader.close()


def test_a_process_that_dies_over_a_page_is_that_pages_reason() -> None:
    reader = Reader()
    reader.start(LIMITS)
    process = reader._process
    assert process is not None
    process.send_signal(signal.SIGSTOP)
    refused = reader.read(PAGE, Limits(parse_timeout_s=0.3))
    assert refused == Unreadable(Reason.TIMED_OUT, "not read within 0.3 s", "a")
    assert isinstance(reader.read(PAGE, LIMITS), Article)
    reader.close()


def test_another_memory_limit_is_another_process() -> None:
    reader = Reader()
    reader.start(LIMITS)
    first = reader._process
    assert isinstance(reader.read(PAGE, Limits(parse_memory_bytes=900_000_000)), Article)
    assert reader._process is not first
    reader.close()


def test_after_a_fork_the_child_reads_in_a_process_of_its_own() -> None:
    script = """
        import os, warnings
        from sayso.articles import read_article, close
        from sayso.pages import Form, Page
        page = Page(b"He said that it was so.", Form.TEXT, "a")
        read_article(page)
        child = os.fork()
        for _ in range(50):
            assert read_article(page).text == "He said that it was so."
        if child == 0:
            close()
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        print("both read")
    """
    assert run(script) == "both read\n"


def test_reading_opens_no_connection() -> None:
    script = """
        import socket
        def refuse(*_, **__): raise AssertionError("a connection")
        socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
        from sayso.articles.parse import parse
        from sayso.pages import Form, Limits, Page
        html = "<html><img src='http://a.example/x.png'><link rel=stylesheet href='//a.example/y'>"
        html += "<p>The bridge is closed, the minister said on Tuesday in Vestby.</p>" * 3
        print(len(parse(Page(html.encode(), Form.HTML, "a"), Limits()).blocks) > 0)
    """
    assert run(script) == "True\n"

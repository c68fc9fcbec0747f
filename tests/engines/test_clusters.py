"""What a cluster may do to a review: nothing. Workers, scheduler and review are killed in its middle; what comes of it is what comes of one process.

The cluster is a real one on this machine: a scheduler and workers that are processes of their own. Nothing of Dask is loaded into the process of
the tests, since it starts threads.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from aftername import Settings, review
from aftername.engines import Failure, engine_for
from aftername.errors import AfternameError

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "benchmarks"))

import scale_texts  # type: ignore[import-not-found]  # noqa: E402

EXAMPLE = ROOT / "examples" / "papers"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("distributed") is None, reason="needs Dask; .ci/run installs it"
    ),
    pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc"),
]


class Cluster:
    """A scheduler and workers on this machine."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.port = _free()
        self.scheduler = self._started("scheduler", "--host", "127.0.0.1", "--port", str(self.port))
        self.workers = [self.worker(), self.worker()]

    @property
    def engine(self) -> str:
        return f"dask=tcp://127.0.0.1:{self.port}"

    def worker(self) -> subprocess.Popen[bytes]:
        """One worker more."""
        where = f"tcp://127.0.0.1:{self.port}"
        return self._started(
            *("worker", where, "--no-nanny", "--nthreads", "1", "--host", "127.0.0.1"),
            *("--local-directory", str(self.place)),
        )

    def again(self) -> None:
        """A scheduler at the same place, and two workers."""
        self.scheduler = self._started("scheduler", "--host", "127.0.0.1", "--port", str(self.port))
        self.workers += [self.worker(), self.worker()]

    def _started(self, *told: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *told, "--no-dashboard"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(command, env=ENVIRONMENT, cwd=self.place, **quiet)

    def close(self) -> None:
        for one in (*self.workers, self.scheduler):
            one.kill()
            one.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A cluster of its own."""
    (tmp_path / "cluster").mkdir()
    made = Cluster(tmp_path / "cluster")
    yield made
    made.close()


def _free() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _children(pid: int) -> list[int]:
    """The processes below one, near and far."""
    own = [
        int(one)
        for task in Path(f"/proc/{pid}/task").iterdir()
        for one in (task / "children").read_text().split()
    ]
    return own + [far for one in own for far in _children(one)]


def test_a_lost_worker_loses_nothing(cluster):
    """A worker that is killed in mid-run: every record is answered, once, in its place."""

    def slow(number):
        import time

        time.sleep(0.02)
        return number * number

    answers = []
    for pair in engine_for(Settings(engine=cluster.engine)).each(slow, range(400)):
        answers.append(pair)
        if len(answers) == 40:
            cluster.workers[0].kill()
    assert answers == [(n, n * n) for n in range(400)]


def test_a_lost_scheduler_is_looked_for_again(cluster):
    """A scheduler that is killed and started again in mid-run: nothing is lost, nothing comes twice."""

    def slow(number):
        import time

        time.sleep(0.02)
        return -number

    answers = []
    for pair in engine_for(Settings(engine=cluster.engine)).each(slow, range(300)):
        answers.append(pair)
        if len(answers) == 40:
            for one in (cluster.scheduler, *cluster.workers):
                one.kill()
                one.wait()
            cluster.again()
    assert answers == [(n, -n) for n in range(300)]


@contextmanager
def killed_from_outside(folder: Path) -> Iterator[None]:
    """Kill each process whose number a task writes into a file of a folder: a task itself may signal nobody but its own."""
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.02):
            for file in folder.glob("*.kill"):
                if number := file.read_text("utf-8"):
                    file.unlink()
                    with suppress(ProcessLookupError):
                        os.kill(int(number), 9)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def test_a_lost_helper_loses_nothing(tmp_path):
    """What stands between a worker and what it shut off, or between review and cluster, is killed once: all is answered."""

    def deadly(number):
        import os
        import time
        from pathlib import Path

        if number in (5, 60) and not Path(tmp_path, str(number)).exists():
            Path(tmp_path, str(number)).write_text("once", "utf-8")
            Path(tmp_path, f"{number}.kill").write_text(str(os.getppid()), "utf-8")
            time.sleep(30)
        return number + 1

    engine = engine_for(Settings(engine="dask", workers=2))
    answers = []
    with killed_from_outside(tmp_path):
        for pair in engine.each(deadly, range(200)):
            answers.append(pair)
            if len(answers) == 100:
                engine._bridge._process.kill()
    assert answers == [(n, n + 1) for n in range(200)]
    assert {"5", "60"} <= {one.name for one in tmp_path.iterdir()}


def test_a_record_that_always_ends_its_worker_is_given_up(tmp_path):
    """A record that ends what it runs in each time costs itself; those that go with it are answered."""

    def deadly(number):
        import os
        import time
        from pathlib import Path

        if number == 5:
            Path(tmp_path, "5.kill").write_text(str(os.getppid()), "utf-8")
            time.sleep(30)
        return number

    with killed_from_outside(tmp_path):
        answers = dict(engine_for(Settings(engine="dask", workers=2)).each(deadly, range(20)))
    assert isinstance(answers.pop(5), Failure)
    assert answers == {n: n for n in range(20) if n != 5}


def test_no_cluster_is_told_in_a_line(monkeypatch):
    """An address that nobody answers is named."""
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    engine = engine_for(Settings(engine=f"dask=tcp://127.0.0.1:{_free()}"))
    with pytest.raises(AfternameError, match=r"no cluster by dask tcp://127\.0\.0\.1"):
        list(engine.each(abs, [1]))


def test_a_machine_that_does_not_see_the_files_is_told(tmp_path):
    """A worker that lacks what is to be read says so, instead of a problem for each file."""
    engine = engine_for(Settings(engine="dask", workers=1))
    engine.reads = (str(tmp_path / "papers"),)
    with pytest.raises(AfternameError, match=r"does not see .*papers; it has to lie at the same path"):
        list(engine.each(abs, [1]))


def test_no_port_is_opened_on_this_machine():
    """Dask on this machine listens nowhere: nobody else on it can hand it work."""
    engine = engine_for(Settings(engine="dask", workers=2))
    listening = None
    for number, _ in engine.each(abs, range(100)):
        if number == 50:
            bridge = engine._bridge._process.pid
            inodes = {
                os.readlink(one).strip("socket:[]")
                for pid in (bridge, *_children(bridge))
                for one in Path(f"/proc/{pid}/fd").iterdir()
                if os.readlink(one).startswith("socket:")
            }
            tables = "\n".join(
                Path(f"/proc/{bridge}/net/{one}").read_text() for one in ("tcp", "tcp6", "udp")
            )
            listening = [
                line for line in tables.splitlines() if line.split()[9:10] and line.split()[9] in inodes
            ]
    assert listening == []


def test_nothing_of_dask_is_loaded_here():
    """The process of a review has no library for clusters in it, and so no threads of one beside what it forks."""
    list(engine_for(Settings(engine="dask", workers=1)).each(abs, [1]))
    assert not [one for one in sys.modules if one.partition(".")[0] in ("dask", "distributed", "tornado")]


@pytest.mark.parametrize(
    ("matter", "engines"), [("example", ("local", "pool", "dask")), ("made-up", ("local", "pool"))]
)
def test_every_engine_gives_the_same_bytes(tmp_path, monkeypatch, cluster, matter, engines):
    """One process, the pool, Dask on this machine and a cluster that loses a worker on the way: the same case, the same page."""
    if matter == "example":
        shutil.copytree(EXAMPLE, tmp_path / "papers")
    else:
        scale_texts.pile(tmp_path / "papers", 200, unit=40)
    monkeypatch.chdir(tmp_path)
    made = {}
    for number, engine in enumerate((*engines, cluster.engine)):
        path = tmp_path / str(number) / "x.case"
        settings = Settings(engine=engine, workers=2)
        killing = Killing(cluster.workers[0]) if engine == cluster.engine else None
        with review("papers", path, settings, killing) as case:
            page, *_ = case.write_dossier(path.with_name("dossier.html"), settings)
        made[engine] = path.read_bytes(), page.read_bytes()
    assert len(set(made.values())) == 1
    assert cluster.workers[0].poll() is not None


class Killing:
    """Kills a worker while documents are looked through."""

    def __init__(self, worker: subprocess.Popen[bytes]) -> None:
        self.worker, self.stage, self.steps = worker, "", 0

    def begin(self, stage, total):
        self.stage, self.steps = stage.name, 0

    def step(self):
        self.steps += 1
        if self.stage == "mentions" and self.steps == 3:
            self.worker.kill()


def test_a_killed_review_goes_on(tmp_path):
    """A review that is killed by the system in its middle, and begun again, gives the page of one that was not; nothing of it is left running."""
    scale_texts.pile(tmp_path / "papers", 60, unit=20)
    command = [
        sys.executable,
        "-m",
        "aftername",
        "review",
        "papers",
        "--engine",
        "dask",
        "--workers",
        "2",
        "-o",
    ]
    going = {"cwd": tmp_path, "env": ENVIRONMENT, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    first = subprocess.Popen([*command, "killed/x.case"], **going)
    deadline = time.monotonic() + 120
    while not _saved(tmp_path / "killed" / "x.case") and first.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    below = _children(first.pid)
    assert _saved(tmp_path / "killed" / "x.case")
    assert first.poll() is None
    first.kill()
    first.wait()
    assert len(below) >= 3
    deadline = time.monotonic() + 60
    while any(map(_alive, below)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(_alive, below))
    for name in ("killed", "whole"):
        assert subprocess.run([*command, f"{name}/x.case"], **going).returncode == 0
    pages = [(tmp_path / name / "dossier.html").read_bytes() for name in ("killed", "whole")]
    assert pages[0] == pages[1]


def _saved(case: Path) -> int:
    """How many mentions a case has so far."""
    import sqlite3

    try:
        with sqlite3.connect(f"file:{case}?mode=ro", uri=True) as held:
            return int(held.execute("SELECT count(*) FROM mentions").fetchone()[0])
    except sqlite3.Error:
        return 0


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    except OSError:
        return False

"""A headless Chromium that is spoken to through two pipes, with nothing but the standard library."""

from __future__ import annotations

import fcntl
import json
import os
import select
import shutil
import signal
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import Any, Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS: Final = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--remote-debugging-pipe",
    "--enable-unsafe-extension-debugging",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
)
PATIENCE: Final = 15.0  # seconds for an answer
END: Final = b"\0"


def found() -> str | None:
    """The Chromium of this computer, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Chromium:
    """One browser with a profile of its own. Commands are those of the DevTools protocol."""

    def __init__(self, program: str, profile: Path, environment: Mapping[str, str]) -> None:
        (theirs_in, self._out), (self._in, theirs_out) = _pipe(), _pipe()
        nowhere = [(os.POSIX_SPAWN_OPEN, place, os.devnull, os.O_RDWR, 0) for place in (0, 1, 2)]
        pipes = [(os.POSIX_SPAWN_DUP2, theirs_in, 3), (os.POSIX_SPAWN_DUP2, theirs_out, 4)]
        command = [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        self._process = os.posix_spawn(program, command, environment, file_actions=[*nowhere, *pipes])
        os.close(theirs_in)
        os.close(theirs_out)
        self._read = b""
        self._number = 0

    def close(self) -> None:
        try:
            self.send("Browser.close")
        except (OSError, TimeoutError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._out)
        os.close(self._in)

    def send(self, method: str, session: str = "", **parameters: Any) -> dict[str, Any]:
        """The result of a command."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + END)
        until = monotonic() + PATIENCE
        while True:
            answer = self._next(until)
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                result: dict[str, Any] = answer["result"]
                return result

    def attach(self, target: str) -> str:
        """A session with a page or a worker."""
        return str(self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])

    def evaluate(self, session: str, script: str) -> Any:
        """The value of a script, which may be promised."""
        answer = self.send("Runtime.evaluate", session, expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def wait_for(self, session: str, script: str) -> None:
        """Ask a page until a script is true there."""
        until = monotonic() + PATIENCE
        while not self.evaluate(session, script):
            if monotonic() > until:
                raise TimeoutError(script)

    def worker(self) -> str:
        """A session with the worker of the extension, once it runs."""
        until = monotonic() + PATIENCE
        while monotonic() < until:
            for target in self.send("Target.getTargets")["targetInfos"]:
                if target["type"] == "service_worker":
                    return self.attach(target["targetId"])
        raise TimeoutError("the extension does not run")

    def _next(self, until: float) -> dict[str, Any]:
        """The next message of the browser."""
        while END not in self._read:
            ready, _, _ = select.select([self._in], [], [], max(0.0, until - monotonic()))
            if not ready:
                raise TimeoutError("Chromium did not answer")
            data = os.read(self._in, 1 << 20)
            if not data:
                raise OSError("Chromium ended")
            self._read += data
        line, _, self._read = self._read.partition(END)
        message: dict[str, Any] = json.loads(line)
        return message


def _pipe() -> tuple[int, int]:
    """A pipe whose ends have none of the numbers that Chromium expects its own to have."""
    ends = os.pipe()
    moved = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return moved[0], moved[1]

"""`python -m tests.hostile [WAY ...]`: bring everything to each door, or to those whose name holds a word."""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter

from tests.hostile.ways import BROKEN, WAYS, each_answer


def main(words: list[str]) -> int:
    """Print a line for each way, and one for each answer that is none; the exit code is 1 where there is one."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    broken = 0
    for way in [way for way in WAYS if not words or any(word in way.name for word in words)]:
        counts: Counter[str] = Counter()
        for _, sample, said in each_answer([way]):
            kind = "broken" if said.startswith(BROKEN) else "taken" if said == "taken" else "refused in a sentence"
            counts[kind] += 1
            if kind == "broken":
                sys.stdout.write(f"{way.name}: {sample}: {said[:500]}\n")
        broken += counts["broken"]
        told = ", ".join(f"{count} {kind}" for kind, count in counts.items())
        sys.stdout.write(f"{way.name}: {counts.total()} brought, {told}\n")
        sys.stdout.flush()
    return 1 if broken else 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="hostile-") as home:
        names = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
        os.environ.update(dict.fromkeys(names, home))
        sys.exit(main(sys.argv[1:]))

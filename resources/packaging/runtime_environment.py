"""Runs first in the built program: gives back what the program's starter changed for itself in the environment.

The starter has the loader look into the folder; a browser or a mailer that the program opens must not look there.
"""

from __future__ import annotations

import os

for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH"):
    _before = os.environ.pop(f"{_name}_ORIG", None)
    if _before is not None:
        os.environ[_name] = _before
    else:
        os.environ.pop(_name, None)

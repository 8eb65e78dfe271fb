"""Where Qt cannot start, a sentence says why and what to do, before Qt would abort."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tracker.display import install_sentence, missing_libraries, why_no_print, why_no_window

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all that it needs")


def test_without_any_screen_the_commands_that_need_none_are_named() -> None:
    sentence = why_no_window({})
    assert sentence is not None
    assert sentence.startswith("There is no screen here")
    assert "`pursuit list` and `pursuit --help`" in sentence


def test_a_platform_without_a_screen_needs_none() -> None:
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen:someoption"}) is None


@pytest.mark.parametrize("environ", [{"DISPLAY": ":9876"}, {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":9876.0"}])
def test_a_display_that_nothing_answers_is_named(environ: dict[str, str]) -> None:
    sentence = why_no_window(environ)
    assert sentence is not None
    assert f"DISPLAY={environ['DISPLAY']}" in sentence or "sudo apt install" in sentence


def test_a_wayland_socket_that_is_gone_is_no_screen(tmp_path: Path) -> None:
    assert why_no_window({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}) is not None


def test_this_machine_has_what_the_tests_need() -> None:
    assert missing_libraries("offscreen") == {}


def test_all_missing_libraries_are_named_in_one_line() -> None:
    missing = missing_libraries(
        "xcb", is_installed=lambda library: library not in {"libEGL.so.1", "libxcb-cursor.so.0"}
    )

    assert install_sentence(missing, has_apt=True).endswith("run: sudo apt install libegl1 libxcb-cursor0")
    assert install_sentence(missing, has_apt=False).endswith("that hold libEGL.so.1, libxcb-cursor.so.0.")


def test_the_libraries_of_x11_are_asked_for_on_x11_only() -> None:
    on_x11 = set(missing_libraries("xcb", is_installed=lambda _: False).values())
    offscreen = set(missing_libraries("offscreen", is_installed=lambda _: False).values())

    assert offscreen == {"libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0"}
    assert on_x11 - offscreen == {
        "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0",
    }  # fmt: skip


def test_this_machine_can_print_without_a_screen() -> None:
    assert why_no_print() is None

"""More ways to reach a person than their e-mail, phone and link: each written, called, opened or copied from here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from tracker.changes import ChangeSet
from tracker.operations import contacts
from tracker.records import ChannelKind, ContactChannel
from ui.detail.section import column
from ui.editing import ChoiceField, LineField, tried, tried_then
from ui.links import open_link, open_mail
from ui.pages import Context
from ui.plain import LineLabel, one_line, set_tooltip

BUTTON, ICON = 24, 14  # px
KIND_WIDTH: Final = 92
MOST: Final = 20
TEXT_LIMIT: Final = 120

translate = QCoreApplication.translate

CHANNELS: Final[Mapping[ChannelKind, Any]] = {
    ChannelKind.EMAIL: QT_TRANSLATE_NOOP("People", "E-mail"),
    ChannelKind.PHONE: QT_TRANSLATE_NOOP("People", "Phone"),
    ChannelKind.URL: QT_TRANSLATE_NOOP("People", "Link"),
    ChannelKind.CHAT: QT_TRANSLATE_NOOP("People", "Chat"),
    ChannelKind.OTHER: QT_TRANSLATE_NOOP("People", "Other"),
}
ICONS: Final[Mapping[ChannelKind, str]] = {ChannelKind.EMAIL: "mail", ChannelKind.URL: "external-link"}


def channel_name(kind: ChannelKind) -> str:
    return translate("People", CHANNELS[kind])


class ChannelLine(QWidget):
    """One way to reach a person."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session = context.session
        self.channel: ContactChannel | None = None
        self.words = LineLabel()
        self.use_button, self.remove_button = self._button(), self._button()
        self.use_button.clicked.connect(self._use)
        self.remove_button.clicked.connect(self._remove)
        context.icons.put(self.remove_button, "x", "second", ICON)
        box = QHBoxLayout(self)
        box.setContentsMargins(9, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.words, 1)
        box.addWidget(self.use_button)
        box.addWidget(self.remove_button)

    def show_channel(self, channel: ContactChannel) -> None:
        self.channel = channel
        value, kind = one_line(channel.value, TEXT_LIMIT), channel_name(channel.kind)
        label = f"{kind}, {channel.label}" if channel.label else kind
        self.words.say(translate("People", "{value} ({kind})").format(value=value, kind=one_line(label, TEXT_LIMIT)))
        self._context.icons.put(self.use_button, ICONS.get(channel.kind, "copy"), "second", ICON)
        uses = {
            ChannelKind.EMAIL: translate("People", "Write to {value}"),
            ChannelKind.URL: translate("People", "Open {value}"),
        }
        use = uses.get(channel.kind, translate("People", "Copy {value}"))
        for button, text in ((self.use_button, use), (self.remove_button, translate("People", "Remove {value}"))):
            button.setAccessibleName(text.format(value=value))
            set_tooltip(button, text.format(value=value))

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setFixedSize(BUTTON, BUTTON)
        return button

    def _use(self) -> None:
        if self.channel is None:
            return
        if self.channel.kind is ChannelKind.EMAIL:
            open_mail(self, self.channel.value)
        elif self.channel.kind is ChannelKind.URL:
            open_link(self, self.channel.value)
        else:
            QGuiApplication.clipboard().setText(self.channel.value)
            self._session.tell(translate("People", "Copied."))

    def _remove(self) -> None:
        if self.channel and (sentence := tried(self._session, contacts.remove_channel, self.channel.id)):
            self._session.tell(sentence)


class Channels(QWidget):
    """All further ways to reach one person, and a line for another."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session = context.session
        self._contact: int | None = None
        self.lines: list[ChannelLine] = []
        self.kind: ChoiceField[ChannelKind] = ChoiceField(
            self.tr("Kind of the address"),
            lambda _kind: "",
            empty=ChannelKind.CHAT,
            choices=[(kind, channel_name(kind)) for kind in ChannelKind],
        )
        self.new = LineField(self.tr("Another way to reach them"), self._add, placeholder=self.tr("Another address"))
        self.kind.setFixedWidth(KIND_WIDTH)
        self._list = QVBoxLayout()
        adding = QHBoxLayout()
        adding.setSpacing(4)
        adding.addWidget(self.new, 1)
        adding.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        box = column(self)
        box.addLayout(self._list)
        box.addLayout(adding)

    def show_contact(self, contact: int) -> None:
        """Show the channels of a contact."""
        if contact != self._contact:
            self.kind.show_value(ChannelKind.CHAT, contact)
        self._contact = contact
        self.new.show_value("", contact)
        known = self._session.store.records(ContactChannel).values()
        own = sorted((one for one in known if one.contact == contact), key=lambda one: one.id)[:MOST]
        while len(self.lines) < len(own):
            line = ChannelLine(self._context)
            self.lines.append(line)
            self._list.addWidget(line)
        for index, line in enumerate(self.lines):
            line.setVisible(index < len(own))
            if index < len(own):
                line.show_channel(own[index])

    def commit(self) -> bool:
        return self.new.commit()

    def _add(self, text: str) -> str:
        if self._contact is None or not text.strip():
            return ""
        kind = list(ChannelKind)[self.kind.combo.currentIndex()]
        return tried_then(self._session, self._forget, contacts.add_channel, self._contact, kind, text)

    def _forget(self, _changes: ChangeSet) -> None:
        self.new.restore()

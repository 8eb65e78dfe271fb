"""The dialog for a skill of the user's own: its name, its other names, and the skills that it implies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from tracker import checklist
from tracker.operations import skills
from tracker.records import Skill
from tracker.skills.vocabulary import OWN
from ui.editing import suggest_words, tried
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label

WIDTH: Final = 440
Buttons = QDialogButtonBox.StandardButton
# What QT_TRANSLATE_NOOP returns is typed as an object, hence Any.
CATEGORIES: Final[dict[str, Any]] = {
    "api": QT_TRANSLATE_NOOP("Categories", "APIs"),
    "architecture": QT_TRANSLATE_NOOP("Categories", "Architecture"),
    "backend framework": QT_TRANSLATE_NOOP("Categories", "Backend framework"),
    "bi": QT_TRANSLATE_NOOP("Categories", "Business intelligence"),
    "build tool": QT_TRANSLATE_NOOP("Categories", "Build tool"),
    "certification": QT_TRANSLATE_NOOP("Categories", "Certification"),
    "cloud": QT_TRANSLATE_NOOP("Categories", "Cloud"),
    "cms": QT_TRANSLATE_NOOP("Categories", "Content management"),
    "concept": QT_TRANSLATE_NOOP("Categories", "Concept"),
    "cs": QT_TRANSLATE_NOOP("Categories", "Computer science"),
    "data": QT_TRANSLATE_NOOP("Categories", "Data"),
    "data format": QT_TRANSLATE_NOOP("Categories", "Data format"),
    "database": QT_TRANSLATE_NOOP("Categories", "Database"),
    "design": QT_TRANSLATE_NOOP("Categories", "Design"),
    "desktop": QT_TRANSLATE_NOOP("Categories", "Desktop"),
    "devops": QT_TRANSLATE_NOOP("Categories", "DevOps"),
    "domain": QT_TRANSLATE_NOOP("Categories", "Domain"),
    "education": QT_TRANSLATE_NOOP("Categories", "Education"),
    "embedded": QT_TRANSLATE_NOOP("Categories", "Embedded"),
    "enterprise": QT_TRANSLATE_NOOP("Categories", "Enterprise"),
    "frontend": QT_TRANSLATE_NOOP("Categories", "Frontend"),
    "graphics": QT_TRANSLATE_NOOP("Categories", "Graphics"),
    "infrastructure": QT_TRANSLATE_NOOP("Categories", "Infrastructure"),
    "language": QT_TRANSLATE_NOOP("Categories", "Language"),
    "messaging": QT_TRANSLATE_NOOP("Categories", "Messaging"),
    "ml": QT_TRANSLATE_NOOP("Categories", "Machine learning"),
    "mobile": QT_TRANSLATE_NOOP("Categories", "Mobile"),
    "network": QT_TRANSLATE_NOOP("Categories", "Network"),
    "observability": QT_TRANSLATE_NOOP("Categories", "Observability"),
    "office": QT_TRANSLATE_NOOP("Categories", "Office"),
    "os": QT_TRANSLATE_NOOP("Categories", "Operating systems"),
    "own": QT_TRANSLATE_NOOP("Categories", "Your own"),
    "practice": QT_TRANSLATE_NOOP("Categories", "Practice"),
    "security": QT_TRANSLATE_NOOP("Categories", "Security"),
    "soft": QT_TRANSLATE_NOOP("Categories", "Working with people"),
    "testing": QT_TRANSLATE_NOOP("Categories", "Testing"),
    "tool": QT_TRANSLATE_NOOP("Categories", "Tool"),
    "web server": QT_TRANSLATE_NOOP("Categories", "Web server"),
}


class SkillDialog(QDialog):
    """Adds a skill, or changes one of the user's own. A built-in one gets the user's own in its place."""

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        own: Skill | None = None,
        name: str = "",
        category: str = OWN,
    ) -> None:
        super().__init__(parent)
        self.session = context.session
        self.own = own
        self.setWindowTitle(self.tr("Skill") if own or name else self.tr("New skill"))
        self.name = QLineEdit(own.name if own else name)
        self.aliases = QLineEdit(", ".join(checklist.lines(own.aliases)) if own else "")
        self.implies = QLineEdit(", ".join(checklist.lines(own.implies)) if own else "")
        self.category = QComboBox()
        self.problem = plain_label(role="error", wrap=True)
        self._fill_categories(own.category if own else category)
        self._lay_out()
        self.name.setEnabled(not name or own is not None)

    def accept(self) -> None:
        values = {"aliases": _parts(self.aliases.text()), "implies": _parts(self.implies.text())}
        category = self.category.currentData()
        if self.own:
            given = {"name": self.name.text(), "category": category, **values}
            problem = tried(self.session, skills.edit_skill, self.own.id, given)
        else:
            problem = tried(self.session, skills.add_skill, self.name.text(), category=category, **values)
        set_label(self.problem, problem)
        self.problem.setVisible(bool(problem))
        if not problem:
            super().accept()

    def _fill_categories(self, chosen: str) -> None:
        known = checklist.vocabulary(self.session.store).categories
        for category in sorted({OWN, chosen, *known}):
            self.category.addItem(category_words(category), category)
        self.category.setCurrentIndex(self.category.findData(chosen))

    def _lay_out(self) -> None:
        store = self.session.store
        suggest_words(self.implies, lambda: [known.name for known in checklist.vocabulary(store)])
        form = QFormLayout()
        for title, field, hint in (
            (self.tr("Name"), self.name, ""),
            (self.tr("Also called"), self.aliases, self.tr("with commas between them, such as k8s, kube")),
            (self.tr("Implies"), self.implies, self.tr("skills that one has with it, as Django means Python")),
        ):
            field.setAccessibleName(title)
            field.setPlaceholderText(hint)
            form.addRow(plain_label(title), field)
        self.category.setAccessibleName(self.tr("Category"))
        form.addRow(plain_label(self.tr("Category")), self.category)
        buttons = QDialogButtonBox(Buttons.Save | Buttons.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.problem.hide()
        box = QVBoxLayout(self)
        box.addLayout(form)
        box.addWidget(self.problem)
        box.addStretch(1)
        box.addWidget(buttons)
        self.resize(WIDTH, 0)


def category_words(category: str) -> str:
    """The name of a category: those that came with the program are words of English."""
    if category in CATEGORIES:
        return QCoreApplication.translate("Categories", CATEGORIES[category])
    return one_line(category[:1].upper() + category[1:])


def _parts(text: str) -> Sequence[str]:
    return [part.strip() for part in text.split(",") if part.strip()]

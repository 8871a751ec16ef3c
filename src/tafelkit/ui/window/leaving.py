"""Leaving a file: nothing that was typed goes without a word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tafelkit.domain.errors import Refusal
from tafelkit.domain.personal.findings import Finding, in_file_name, personal, registered_names
from tafelkit.domain.personal.kits import in_kit
from tafelkit.domain.texts import _
from tafelkit.ui.desk import Desk
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.open_file import OpenFile
from tafelkit.ui.session import Session
from tafelkit.ui.window.unentered import where, words
from tafelkit.ui.workplace import Workplace

if TYPE_CHECKING:
    from tafelkit.ui.window.paged import PagedWindow

_MOST_WAITING_SECONDS = 3.0
_MOST_SHOWN = 50


class Leaving:
    """Asks what may be lost, and saves copies."""

    def __init__(
        self, window: PagedWindow, workplace: Workplace, file: OpenFile, dialogs: Dialogs
    ) -> None:
        self._window = window
        self._workplace = workplace
        self._file = file
        self._dialogs = dialogs

    def may_go(self) -> bool:
        """Whether the file can be left: all is on the disk, or may go."""
        file = self._file
        if file.settle(_MOST_WAITING_SECONDS):
            return True
        say, many = self._workplace.language.say, self._workplace.language.say_many
        answer = self._dialogs.choose(
            self._window,
            self._workplace.theme,
            many(
                "Eén wijziging staat nog niet op de schijf.",
                "{count} wijzigingen staan nog niet op de schijf.",
                file.waiting,
            ),
            self._what_is_safe(),
            say("Kopie opslaan als…"),
            say("Toch sluiten en dit verliezen"),
            say("Open laten"),
            usual=0,
        )
        return (answer == 0 and self.save_copy()) or answer == 1

    def copy_out(self) -> bool:
        """Save a copy to go elsewhere, once one knows what in it may say who someone is.

        What is being typed is part of it. Answers whether that was done.
        """
        if self._window.flush():
            return False
        try:
            self._file.check_free()
        except Refusal as refused:
            self._workplace.refuse(refused)
            return False
        return self._may_go_out() and self.save_copy()

    def _found(self) -> tuple[Sequence[Finding], bool]:
        """What in the file may say who someone is, and whether all of it was looked through."""
        raise NotImplementedError

    def _may_go_out(self) -> bool:
        workplace, say = self._workplace, self._workplace.language.say
        found, whole = self._found()
        open_ = [one for one in found if one.mark not in workplace.left_standing]
        if not open_:
            return whole or self._may_go_unseen()
        explained = self._what_to_do()
        if not whole:
            explained += " " + say("Er is nog niet alles nagekeken.")
        answer = self._dialogs.choose_about(
            self._window,
            workplace.theme,
            workplace.language.say_many(
                "In de kopie staat misschien een persoonsgegeven.",
                "In de kopie staan misschien {count} persoonsgegevens.",
                len(open_),
            ),
            explained,
            [(workplace.language.text(one.name), one.trace.words) for one in open_[:_MOST_SHOWN]],
            say("Naar Verslag"),
            say("Toch opslaan"),
            say("Niet opslaan"),
        )
        if answer == 0:
            workplace.asked.emit("verslag", "")
        return answer == 1

    def _what_to_do(self) -> str:
        return self._workplace.language.say(
            "Bij Verslag leidt elk naar zijn plaats; wat mag blijven kan daar blijven staan."
        )

    def _may_go_unseen(self) -> bool:
        say = self._workplace.language.say
        answer = self._dialogs.choose(
            self._window,
            self._workplace.theme,
            say("De kopie is nog niet helemaal nagekeken."),
            say(
                "Tot nu toe is er geen persoonsgegeven gevonden. Op Verslag wordt alles nagekeken; "
                "dat duurt bij veel tafels langer."
            ),
            say("Toch opslaan"),
            say("Niet opslaan"),
        )
        return answer == 0

    def save_copy(self) -> bool:
        """Ask where, and save a copy there; whether that was done."""
        say, path = self._workplace.language.say, self._file.path
        answer = 0
        if self._file.has_password:
            answer = self._dialogs.choose(
                self._window,
                self._workplace.theme,
                say("De kopie onder hetzelfde wachtwoord?"),
                say("Een kopie zonder wachtwoord is te lezen voor wie haar in handen krijgt."),
                say("Met hetzelfde wachtwoord"),
                say("Zonder wachtwoord"),
                say("Niet opslaan"),
                usual=0,
            )
        if answer == 2:
            return False
        proposal = path.with_stem(say("{name} kopie", name=path.stem))
        target = self._dialogs.save_file(
            self._window, self._workplace.language, say("Kopie opslaan als"), proposal
        )
        if target is None:
            return False
        try:
            self._file.save_copy(target, clear=answer == 1)
        except Refusal as refused:
            self._workplace.refuse(refused)
            return False
        return True

    def _what_is_safe(self) -> str:
        say, file = self._workplace.language.say, self._file
        cause = file.trouble.cause if file.trouble else _("De schijf is nog bezig.")
        if file.saved_at is None:
            safe = say("Wat er bij het openen stond is veilig.")
        else:
            safe = say("Veilig is alles tot {time}.", time=f"{file.saved_at:%H:%M:%S}")
        if file.has_stopped:
            todo = say("Wat daarna kwam staat alleen in het geheugen; sla een kopie op.")
        else:
            todo = say(
                "Wat daarna kwam staat alleen in het geheugen. Laat het venster open tot het is "
                "opgelost, of sla een kopie op een andere plek op."
            )
        return f"{self._workplace.language.sentence(cause)}\n\n{safe} {todo}"


class TableLeaving(Leaving):
    """Leaving a table: words that were not entered are asked for too.

    `enter` enters the draft of a line as Enter does there, and says so where it cannot be.
    """

    def __init__(
        self,
        window: PagedWindow,
        desk: Desk,
        session: Session,
        dialogs: Dialogs,
        enter: Callable[[str], bool],
    ) -> None:
        super().__init__(window, desk, session, dialogs)
        self._desk = desk
        self._session = session
        self._enter = enter

    def may_go(self) -> bool:
        """Whether the table can be left: no words wait in a line, all is on the disk, or may go."""
        return self._drafts_may_go() and super().may_go()

    def _found(self) -> tuple[Sequence[Finding], bool]:
        names, record = registered_names(self._desk.hub.register.values()), self._desk.record
        named = in_file_name(record.table, self._session.path, names)
        kit = in_kit(record.kit, record.programme)
        return (*personal(record, names), *named, *kit), True

    def _what_is_safe(self) -> str:
        told = super()._what_is_safe()
        if not self._session.names_wait:
            return told
        names = self._workplace.language.say(
            "Namen en toestemmingen die nog niet in het register staan, gaan in geen kopie mee."
        )
        return f"{told} {names}"

    def _drafts_may_go(self) -> bool:
        desk, say = self._desk, self._desk.language.say
        drafts = desk.drafts
        if not drafts.names:
            return True
        enter, later, away = (
            say("Vastleggen en sluiten"),
            say("Bewaren voor later"),
            say("Weggooien en sluiten"),
        )
        # There is nothing to throw away that one cannot empty by hand, unless it cannot be kept.
        safe = drafts.safe()
        answers = [*([] if self._session.read_only else [enter]), later if safe else away]
        answers.append(say("Terug naar de tafel"))
        number = self._dialogs.choose_about(
            self._window,
            desk.theme,
            desk.language.say_many(
                "Eén regel is nog niet vastgelegd.",
                "{count} regels zijn nog niet vastgelegd.",
                len(drafts.names),
            ),
            self._what_becomes_of_them(safe),
            [(where(desk, name), words(desk, name)) for name in drafts.names],
            *answers,
            usual=-1 if answers[0] == away else 0,
        )
        if answers[number] == enter:
            return all(self._enter(name) for name in drafts.names)
        if answers[number] == away:
            drafts.give_up()
        return answers[number] in (later, away)

    def _what_becomes_of_them(self, safe: bool) -> str:
        language, trouble = self._desk.language, self._desk.drafts.trouble
        if self._session.read_only:
            return language.text(self._session.why_read_only)
        if not safe:
            cause = trouble.cause if trouble else _("De schijf is nog bezig.")
            return language.say("Bewaren voor later lukt nu niet.") + " " + language.sentence(cause)
        return language.say(
            "Wat voor later wordt bewaard, staat er weer als deze tafel op deze computer opengaat."
        )

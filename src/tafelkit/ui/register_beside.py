"""The register beside a table that is opened: what it holds, or why nothing goes in."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.texts import Message, _
from tafelkit.store import gate
from tafelkit.store.destroying import was_a_register
from tafelkit.store.document import Document
from tafelkit.store.password.locked import Locked
from tafelkit.store.register import RegisterFile

NEWER_REGISTER = _(
    "Het register is van een nieuwere tafelkit: hier is het alleen te lezen. Werk tafelkit bij om "
    "er iets in te veranderen."
)


class ClosedRegister:
    """Stands for a register that cannot be written; the hub sends it nothing.

    `is_damaged` says that it was one of ours and does not open: it can be destroyed as it lies.
    """

    has_password = False
    is_newer = False

    def __init__(self, *, damaged: bool = False) -> None:
        self.is_damaged = damaged

    def set_password(self, _password: str) -> None:
        """Refuse what never comes."""
        raise AssertionError("the register is closed")

    def write(self, change: Change) -> None:
        """Refuse what never comes."""
        raise AssertionError(f"the register is closed: {change.label}")

    def destroy(self) -> None:
        """Refuse what never comes."""
        raise AssertionError("the register is closed")

    def close(self) -> None:
        """Do nothing: nothing is open."""


def register_of(
    document: Document,
) -> tuple[RegisterFile | ClosedRegister, dict[str, e.Entry], Message | None]:
    """The register beside a table, its entries, and why it is closed if it is.

    A register that cannot be opened does not keep anyone from recording the table.
    """
    try:
        register = RegisterFile(document.path, document.author, seats=document.known_seats())
        if register.is_newer:
            return register, register.entries(), NEWER_REGISTER
        if not register.read_only:
            return register, register.entries(), None
        register.close()
        closed = _("Het register is nu niet te gebruiken: een ander programma heeft het open.")
    except Locked:
        closed = _("Het register is op slot; met zijn wachtwoord gaat het hier open.")
    except Refusal as refused:
        if isinstance(refused, Damaged) and was_a_register(document.path):
            return ClosedRegister(damaged=True), {}, _why_damaged(refused)
        closed = refused.message
    return ClosedRegister(), {}, closed


def _why_damaged(refused: Damaged) -> Message:
    if refused.cause == gate.IN_WAL:
        return refused.message  # all of it may be there, for the program that made it so
    return _(
        "Het register gaat niet open: {cause}. Kijk eerst of het van deze tafel is en of het "
        "elders nog gaaf staat. Vernietig het anders om opnieuw te beginnen.",
        cause=refused.cause,
    )

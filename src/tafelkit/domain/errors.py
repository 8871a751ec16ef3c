"""What a user can cause, said in one sentence; everything else is a fault of ours."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain.texts import Message, _

# Enough for all that there is to choose from.
_LONGEST = 400


class Refusal(Exception):
    """Something that cannot be done, with the sentence for the user.

    The sentence names the file and the place, and says what to do where that is not plain.
    """

    def __init__(self, message: Message) -> None:
        self.message = _in_a_sentence(message)
        super().__init__(self.message)

    def __str__(self) -> str:
        return str(self.message)

    @property
    def cause(self) -> Message:
        """Why, without the files that it names."""
        return self.message.cause

    def about(self, file: object) -> Refusal:
        """The same refusal with the name of the file before it, once."""
        if str(self.message.values.get("file")) == str(file):
            return self
        return type(self)(_("{file}: {cause}", file=file, cause=self.message))


def _in_a_sentence(message: Message) -> Message:
    """The message; what it quotes, as a foreign file may say anything, on one line and not long."""
    values = {name: _quoted(value) for name, value in message.values.items()}
    return replace(message, values=values)


def _quoted(value: object) -> object:
    if isinstance(value, Message):
        return _in_a_sentence(value)
    if not isinstance(value, str):
        return value
    if not value.isprintable():
        value = "".join(one if one.isprintable() else " " for one in value)
    return value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"


class Damaged(Refusal):
    """A file is not, or no longer, what tafelkit wrote: what of it is whole may be saved."""

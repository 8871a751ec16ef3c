"""What a user can cause, said in one sentence; everything else is a fault of ours."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain.texts import Message, _


class Refusal(Exception):
    """Something that cannot be done, with the sentence for the user.

    The sentence names the file and the place, and says what to do where that is not plain.
    """

    def __init__(self, message: Message) -> None:
        # What a foreign file says is quoted as it is, and may hold lines.
        values = {name: _on_one_line(value) for name, value in message.values.items()}
        self.message = replace(message, values=values)
        super().__init__(self.message)

    def __str__(self) -> str:
        return str(self.message)

    def about(self, file: object) -> Refusal:
        """The same refusal with the name of the file before it."""
        return type(self)(_("{file}: {cause}", file=file, cause=self.message))


def _on_one_line(value: object) -> object:
    if not isinstance(value, str) or value.isprintable():
        return value
    return "".join(one if one.isprintable() else " " for one in value)


class Damaged(Refusal):
    """A file is not, or no longer, what tafelkit wrote: what of it is whole may be saved."""

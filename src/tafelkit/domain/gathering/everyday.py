"""Everyday words, folded: they stand in every text and tell nothing of what it is about."""

from __future__ import annotations

from collections.abc import Mapping

from tafelkit.domain.texts import LanguageCode

_DUTCH = """
aan achter al alle alleen alles als altijd ander andere anders ben bent beter bij bijna binnen
blijft blijven boven buiten daar daarbij daardoor daarna daarom daarvan dan dat de deden deed den
der deze die dingen dit doe doen doet dus door echt een eens eerst eerste elk elkaar elke en enige
enkele er ergens even gaan gaat ga gedaan gaf geeft geen gegeven geven gewoon ging goed goede haar
had hadden heb hebben hebt heeft heel heen hem hen het hetzelfde hier hij hoe hoeft hoeven hoor hun
iedere iedereen iemand iets ieder ik in is ja je jou jouw jullie kan keer kom komen komt kon konden
kreeg krijg krijgen krijgt kun kunnen kunt kwam kwamen laat laten later liet maak maakt maar maken
mag meer mee meest men met mij mijn minder moest moet moeten mogen mocht na naar naast nee net
niemand niet niets nieuw nieuwe nog nooit nou nu of om omdat onder ons onze ook op over per samen
soms staan staat steeds stond te tegen ten ter terug terwijl tijdens toch toe toen tot tussen twee
uit van vanaf vanuit veel verder via vol volgens voor vooral voordat vaak waar waarbij
waarin waarom waarop waren was wat we weer wel welk welke werd werden weten wie wij wil willen
word worden wordt zal ze zeer zeg zeggen zegt zei zelf zelfs zich zie zien ziet zij zijn zo zoals
zodat zonder zou zouden zulke zullen
af jaar jaren lang leg leggen legt nodig schaf stel stellen stelt uur uren vast vier vijf weg zes
zet zetten zolang drie acht tien twaalf twintig mens mensen dag dagen week weken maand maanden
"""
_ENGLISH = """
a about above across after again against all almost also although always am among an and another
any anyone anything are around as ask at away back be became because become been before being
below best better between both but by came can cannot come could day did do does doing done down
during each either else enough even ever every everyone everything few first for from full gave
get gets give given go goes going gone good got had has have he her here hers herself him himself
his how however i if in instead into is it its itself just keep kept know later least less let like
made make makes many may me might mine more most much must my myself near need never new next no
nobody none nor not nothing now of off often on once one only or other others our ours out over
own per perhaps put rather really said same saw say says see seen shall she should since so some
someone something sometimes still such take than that the their theirs them then there these they
thing things this those though through thus to together too toward two under until up upon us very
was way we well went were what when where whether which while who whole whom whose why will with
within without would yes yet you your yours
day days four five hour hours people person put puts set six ten three week weeks year years
"""

EVERYDAY: Mapping[LanguageCode, frozenset[str]] = {
    "nl": frozenset(_DUTCH.split()),
    "en": frozenset(_ENGLISH.split()),
}

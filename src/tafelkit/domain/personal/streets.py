"""The words of which an address is made, and those that only look like one.

Each list is a string, as it becomes part of an expression.
"""

from __future__ import annotations

# The ends of streets' names; of the second no surname is made.
_ALSO_SURNAMES = "hof pad steeg dreef markt brink"
ONLY_WAYS = "straat laan weg plein kade gracht singel dijk plantsoen boulevard allee strasse"
WAYS = f"{ONLY_WAYS} {_ALSO_SURNAMES} straatje laantje weggetje steenweg burgwal"
LOW_WAYS = "straat laan plein gracht singel plantsoen dreef steeg kade"
# What streets are called after as well, and other things are.
LAND_ENDINGS = """
    wal haven baan ring veld velden akker akkers kamp hoek hout oord poort erf erven tuin tuinen
    werf zoom buurt horst meent weide weiden heide stede vaart sloot waard polder schans stroom beek
    bos bosch duin duinen zijde oever sluis kerkhof rand berg burg voort eind einde hofje park
    passage promenade wijk
    """
# Words with such an end, with a number behind them at times, that are no streets.
NO_WAYS = """
    onderweg uitweg terugweg heenweg omweg snelweg spoorweg vaarweg rijksweg arbeidsmarkt
    woningmarkt huizenmarkt huurmarkt koopmarkt supermarkt energiemarkt zorgmarkt kapitaalmarkt
    wereldmarkt kerstmarkt rommelmarkt avondmarkt weekmarkt gerechtshof schoolplein fietspad voetpad
    wandelpad zebrapad winkelstraat woonstraat speelplein achterbuurt woonwijk nieuwbouwwijk
    volkswijk werkveld speelveld invalshoek wagenpark tijdstroom geldstroom geldstromen spoorboog
    heelal achterban werkplein leerplein
    """
WAY_ADJECTIVES = """
    Lange Korte Oude Nieuwe Grote Kleine Hoge Lage Brede Smalle Eerste Tweede Derde Vierde Noorder
    Zuider Ooster Wester Voorste Achterste
    """
NO_WAY_NOUNS = """
    Kamer Kamerlid Tafel Zaal Kaart Versie Regel Regels Wet Ronde Kerstdag Pinksterdag Paasdag
    Wereldoorlog Testament Dag Week Stap Vraag Deel Fase Periode Maasvlakte Jaar Klas Groep
    """
KNOWN_WAYS = """
    Spui Rokin Damrak Neude Vrijthof Coolsingel Binnenhof Buitenhof Rapenburg Voorhout Noordeinde
    Kneuterdijk Turfmarkt Meent Blaak Heuvel Ginnekenweg
    """
ENGLISH_WAYS = """
    Street Road Lane Avenue Drive Close Court Square Terrace Gardens Crescent Way Hill Row Place
    Grove Mews St Rd Ave
    """
COUNTED = """
    jaar jaren maand maanden week weken dag dagen uur keer kilometer km meter kinderen mensen
    procent euro jongeren regels partijen tafels deelnemers years months weeks days people times
    percent huizen woningen winkels
    """
# Pairs of letters behind a number that make no postcode of it.
TWO_CAPITALS = """
    BW NV BV EU KM KG MW KW GB MB TB CO PK HP MM CM ML HA NL UK US VS VN WK EK OS PC AD BC
    """
TWO_LETTERS = """
    en in is of op om te ze we er al ja zo nu km kg cm mm ml pk kw mw mb gb tb ha st nr jr m2 wh je
    ik ga am pm to my at an or by it as on if be do go he me no so up us th nd rd bc ad en na tm ca
    """

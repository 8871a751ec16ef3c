"""The words around a name: those that announce one, those that rule it out.

All are as they are read: in small letters where case does not matter, and without accents.
"""

from __future__ import annotations

from tafelkit.domain.personal.listed import listed

# Forms of address, after which a surname comes.
TITLES = listed(
    """
    mevrouw mevr mw meneer mijnheer heer dhr hr dokter dr drs ir ing prof professor mr ds mrs ms
    miss fam familie gezin echtpaar gebroeders weduwe juffrouw juf meester dominee pastoor pater
    imam rabbijn zuster broeder sir madam madame monsieur doctor
    """
)

# Of these, those that are cut short, with a dot that ends no sentence.
SHORT_TITLES = listed("mevr mw dhr hr dr drs ir ing prof mr ds mrs ms fam")

# Who leads or holds an office is addressed by it: 'mevrouw de Voorzitter'.
OFFICES = listed(
    """
    voorzitter directeur minister staatssecretaris burgemeester wethouder raadslid kamerlid
    statenlid gedeputeerde commissaris premier griffier secretaris gemeentesecretaris rechter
    officier notaris advocaat dijkgraaf ombudsman president speaker chairman chairwoman mayor
    alderman councillor councilor judge officer senator agent wijkagent agente hoofdagent
    inspecteur rechercheur boa conducteur
    """
)

# Of titles, those that tell of nothing but a person.
FORMS_OF_ADDRESS = listed("mevrouw mevr mw meneer mijnheer heer dhr hr dokter mr dr mrs ms miss")
# Of offices, those that lead what bears a name itself: 'de directeur van Humanitas'.
HEADS = listed("voorzitter directeur secretaris commissaris president speaker chairman chairwoman")

PARTICLES = listed(
    """
    van de der den ter ten te 't het el al ait ould oud ben bin ibn abu von dos da do du di le la op
    in uijt uit v d vd vdr vande vander vanden 's
    """
)

# Who is spoken of by what they are to someone, often with a name behind it.
RELATIONS = listed(
    """
    buurman buurvrouw buurjongen buurmeisje buren collega vriend vriendin vriendje vriendinnetje
    zoon zoontje dochter dochtertje man vrouw partner echtgenoot echtgenote ex broer broertje zus
    zusje zuster vader moeder oom tante opa oma opi omi neef neefje nicht nichtje kleinzoon
    kleindochter schoonmoeder schoonvader schoonzus zwager pleegkind client patient bewoner
    bewoonster leerling huurder klasgenoot stagiair stagiaire medewerker medewerkster
    neighbour neighbor colleague friend son daughter husband wife brother sister father mother
    uncle aunt cousin nephew niece grandmother grandfather mum dad
    """
)
# Who is spoken of by what they do.
WORKERS = listed(
    """
    huisarts tandarts verpleegkundige verpleger casemanager begeleider begeleidster hulpverlener
    hulpverleenster consulent consulente klantmanager ambtenaar mentor docent docente leraar lerares
    coach trainer leidster leider baas chef manager mantelzorger verzorgende thuishulp schuldhulp
    maatschappelijk werker jongerenwerker buurtwerker opbouwwerker winkelier bakker kapper kapster
    schilder beheerder concierge moderator gespreksleider deelnemer deelneemster raadsman
    advocate bewindvoerder voogd psycholoog fysiotherapeut vrijwilliger vrijwilligster
    teacher nurse doctor caseworker
    """
)
POSSESSIVES = listed(
    """
    mijn m'n onze ons zijn z'n haar hun jouw uw je my our his her their your
    """
)
INTRODUCTIONS = frozenset(
    {
        *((who, verb) for who in ("ik", "hij", "zij", "ze", "die") for verb in ("heet", "heette")),
        *((who, "noemen") for who in ("we", "wij", "ze", "iedereen")),
        ("naam", "is"),
        ("naam", "was"),
        ("name", "is"),
        ("is", "called"),
        ("een", "zekere"),
        ("de", "naam"),
        ("ik", "ben"),
        ("i", "am"),
        ("am", "called"),
    }
)
# With a colon, a comma or nothing behind them, at the end of a letter or at the head of a form.
SIGNED = listed("naam groeten groetjes groet getekend ondertekend name regards signed")

# Only people do these: what stands before or after with a capital is one.
SPEAKING = listed(
    """
    zei zegt vertelde vertelt vroeg belde belt mailde mailt appte antwoordde fluisterde riep
    mompelde woont woonde aldus said says told asked lives lived replied
    """
)
# A word that is a name as well is one before these: 'Roos vindt'.
HUMAN_VERBS = SPEAKING | listed(
    """
    vindt vond werkt werkte dacht denkt merkte merkt legde voegde hoorde kreeg kent kende wist weet
    thinks thought works worked felt knew knows wants wanted
    """
)
ARTICLES = listed("de het een 't 'n deze die dit dat geen elke iedere the a an this that no")

# Before two words with a capital these say, as often as not, that they are someone.
BEFORE_PEOPLE = listed(
    """
    met van aan bij door volgens namens tegen voor zoals en als dat toen ook vroeg belde sprak
    with by
    """
)

# Before a particle written small these say the same: 'belde van Rijthoven'.
BEFORE_NAMES = listed("met van aan bij door volgens namens tegen belde sprak vroeg zei")
# With these a sentence begins.
BEGINNINGS = listed(
    """
    de het een dat dit daarna toen maar en want ook er we wij ik hij zij ze die wie wat hoe als in
    op om bij met van voor na geen niet nu zo al dan daar hier mijn ons onze alle veel meer minder
    iedereen mensen nog zonder verder eerst soms vaak the a it this that then they but and
    """
)

# Before these a name is that of a saint, a king or a thing.
BEFORE_NO_NAME = listed(
    """
    sint koning koningin prins prinses paus keizer st saint king queen prince princess
    """
)

# Only these make a name of a word that is not known as a given one: 'de' is an article first.
STRONG_PARTICLES = listed(
    """
    van der den ter ten von bin
    """
)

"""What has a capital and is nobody: a town, a people, an institution, Jan Modaal.

All are as they are read: in small letters and without accents.
"""

from __future__ import annotations

from tafelkit.domain.personal import streets
from tafelkit.domain.personal.listed import endings, listed

# Towns, regions and countries.
PLACES = listed(
    """
    aalsmeer aalten achterhoek afghanistan afrika alblasserdam alkmaar almelo almere alphen ameland
    amerika amersfoort amstelveen amsterdam antwerpen apeldoorn arnhem aruba assen azie baarn
    barendrecht barneveld belgie bergen berlijn beverwijk bijlmer bilt bloemendaal bodegraven
    bolsward bonaire borculo borne boskoop boxmeer boxtel brabant breda brielle britain bronckhorst
    brummen brunssum brussel bulgarije bunnik bunschoten bussum castricum china coevorden cuijk
    culemborg curacao dalfsen delft delfzijl denemarken deurne deventer diemen dinxperlo doesburg
    doetinchem dokkum dongen dordrecht drachten drechtsteden drenthe driebergen dronten druten
    duitsland duiven echt edam ede eemland eemnes eemsdelta eemshaven egmond egypte eindhoven elburg
    emmeloord emmen engeland england enkhuizen enschede epe eritrea ermelo etten-leur europa europe
    finland flevoland france franeker frankrijk friesland gelderland geldermalsen geldrop geleen
    gent germany gilze ginneken goes goirle gooi gorinchem gorssel gouda griekenland groenlo
    groesbeek groningen haag haaksbergen haarlem haarlemmermeer hardenberg harderwijk haren
    harlingen hattem heemskerk heemstede heerde heerenveen heerhugowaard heerlen heiloo hellendoorn
    hellevoetsluis helmond hengelo heumen heusden hillegom hilversum hoek holland hongarije
    hoogeveen hoogezand hoorn horst houten huizen hulst ierland ijmuiden ijsselstein india indonesie
    irak iran ireland israel italie japan joure kampen katwijk kenia kerkrade keulen krimpen
    krimpenerwaard laren leek leerdam leeuwarden leiden leiderdorp lelystad leusden libanon limburg
    lissabon lisse lochem londen london losser luxemburg maasdriel maassluis maastricht madrid malta
    marokko meppel middelburg middelharnis moerdijk monster montfoort moskou naaldwijk naarden
    nederland netherlands nieuwegein nieuwkoop nieuwleusen nijkerk nijmegen nijverdal noordwijk
    noordwijkerhout noorwegen nunspeet oegstgeest oekraine oirschot oisterwijk oldenzaal olst ommen
    oostburg oostenrijk oosterhout oostzaan oss oudewater overijssel overveen palestina papendrecht
    paramaribo parijs paris parkstad pijnacker polen portugal purmerend putten raalte randstad
    renkum reuver rheden rhenen ridderkerk rijnmond rijssen rijswijk roemenie roermond roosendaal
    rotterdam rozendaal rucphen rusland salland schagen scheveningen schiedam schiermonnikoog
    schijndel schiphol schoonhoven schotland scotland sittard sliedrecht slochteren sneek soest
    somalie son spanje spijkenisse stadskanaal staphorst steenwijk steenwijkerland straatsburg sudan
    suriname syrie terneuzen terschelling texel tholen tiel tilburg tubbergen turkije twello twente
    uden uitgeest uithoorn urk utrecht vaals valkenburg valkenswaard veendam veenendaal veere veghel
    veldhoven velp velsen venlo venray vianen vietnam vinkeveen vlaanderen vlaardingen vlagtwedde
    vlieland vlijmen vlissingen volendam voorburg voorhout voorne voorschoten voorst vught waadhoeke
    waalwijk waddinxveen wageningen wales wassenaar waterland weert weesp wenen westerkwartier
    westland wezep wierden wijchen wijdemeren wijhe winschoten winsum winterswijk woensdrecht
    woerden wolvega workum wormerveer woudenberg yerseke zaandam zaanstad zaltbommel zandvoort
    zeeland zeewolde zeist zevenaar zierikzee zoetermeer zoeterwoude zuidhorn zuidplas zutphen
    zweden zwijndrecht zwitserland zwolle
    """
)

# Capitals that follow a person, or the word for one, and are none.
NO_NAMES = listed(
    """
    nederland nederlands nederlandse nederlander nederlanders holland hollandse europa europees
    europese duits duitse duitser frans franse fransman engels engelse engelsman turks turkse turk
    marokkaans marokkaanse marokkaan surinaams surinaamse surinamer belgisch belgische belg pools
    poolse pool syrisch syrische syrier oekraiens oekraiense oekrainer arabisch fries friezin zeeuw
    brabander limburger groninger drent amsterdammer rotterdammer utrechter hagenaar hagenees
    haagse moslim moslima christen jood hindoe katholiek gereformeerd zzp zzp'er wmo
    dutch english german french british european muslim christian catholic jewish american
    paulowna engeland duitsland belgie frankrijk turkije marokko suriname amerika oost west noord
    zuid u wij ze zij hij ik i
    financien onderwijs zorg wonen toeslagen welzijn sport cultuur economie economische klimaat
    energie ruimte ruimtelijke mobiliteit verkeer vervoer milieu natuur landbouw justitie
    veiligheid defensie jeugd participatie werk inkomen sociale binnenlandse buitenlandse algemene
    infrastructuur volksgezondheid volkshuisvesting stikstof digitalisering handhaving
    communicatie personeel toezicht wetgeving beleid uitvoering dienstverlening burgerzaken
    vergunningen justitia denk volt veilig thuis jeugdzorg finance education health housing justice
    """
)

# Everyone knows them, and nobody is one.
SAYINGS = tuple(
    tuple(saying.split())
    for saying in """
    jan modaal
    jan met de pet
    jan en alleman
    jan rap
    jan publiek
    jan soldaat
    jan klaassen
    jan lul
    jan splinter
    jan piet en klaas
    jan piet of klaas
    jantje en pietje
    pietje en jantje
    piet snot
    lieve heer
    wet van murphy
    murphy's law
    jantje van
    mr average
    joost mag
    joost weet
    anna paulowna
    haagse harry
    zwarte piet
    hoge piet
    houten klaas
    pietje precies
    jip en janneke
    jip-en-janneketaal
    albert heijn
    tante pos
    tante betje
    oom agent
    john doe
    tom dick and harry
    tom dick or harry
    uncle sam
    """.strip().splitlines()
)

ONLY_WAYS = endings(streets.ONLY_WAYS)
# Institutions that bear a name and make no person of it.
PLACE_ENDINGS = ONLY_WAYS + endings(
    """
    park school college lyceum huis stichting fonds prijs brug tunnel instituut institute centrum
    hogeschool universiteit museum kerk moskee toren stadion bibliotheek flat taal station store
    """
)

# What stands before 'van' with a capital in the middle of a sentence, and is no given name.
INSTITUTIONS = listed(
    """
    raad hof huis wet ministerie gemeente provincie kamer staten staat rijk koninkrijk
    commissie college stichting vereniging bank dag week jaar maand plan nota pact verdrag
    unie universiteit hogeschool museum kasteel kring partij handvest europa nederland
    nederlanders rechten bestuur kabinet overheid regering politiek burgers inwoners bewoners
    ambtenaren orde ridder slag vrede bisdom instituut tafel council house state university
    ministry day act court bill stad dorp wijk regio land kracht burgemeester wethouder minister
    leger team afdeling bureau dienst
    """
)
INSTITUTION_ENDINGS = endings(
    """
    wet akkoord plan fonds dienst raad huis bank kamer ministerie visie agenda programma commissie
    overheid partij loket inspectie autoriteit ombudsman
    """
)

"""Surnames that are common in the Netherlands among people of all descents, and their endings.

All are as they are read: in small letters and without accents.
"""

from __future__ import annotations

from tafelkit.domain.personal.listed import endings, listed

# They are no words, or seldom, and no places.
SURNAMES = listed(
    """
    aalbers aarab aarts abarkan abbink abdellaoui abrahams acar achahbar adamczyk adeyemi adriaans
    adriaanse afkir aharchi ahmadi ahmadoun ahrouch akdeniz akhiat akin akkaya akouh aktan aktas
    alabi alaoui albers alblas alhaj alhassan alkemade alkhatib almasri almeida alsayed altena
    altintas altun alzoubi amallah amezian amghar amrani amsing anderson andriessen aouragh appelhof
    appelman appiah arends arikan arntz arslan asante aslan asri asselbergs assink assouiki ates
    atici attahiri autar avci aydin aydogan ayhan azough azzaoui azzouzi baarsma babouri badal
    bailey bakkali bakkeren bakkour balci baldew baldewsingh baldwin bannink barakat barends
    barkaoui bartels basaran bastiaans bastiaansen baumann bayrak bayram beckers beekman beerens
    begovic beijer bekkers belhadj belhaj belkasmi benaddi benaissa benali benamar benhaddou
    benmoussa bennani bennett bensaid benschop bentaleb bentvelsen benyahya berends berendsen
    bergmann berhane berkani berkhout bernards berrada besselink beumer bhagwandin bhikhie bianchi
    biemans bierens bihari biharie bijlsma bilgin bingol bissessar blanchard blankers bleeker
    blokland blommers bluemink boateng boeijen boekhoudt boerma boerrigter boersma bogaard bogaerts
    bogers bogert bohm bolhuis bolks bondarenko bongers bonnema bonnet boogaard boomsma boonstra
    borghuis bosboom boskamp bosma bosman bosmans bosscher bouali bouamar bouazza bouazzaoui
    bouchiba bouchtaoui boudouh bouhali bouhamidi boujaddayn boukhari boulahrouz bouma bouman
    boumediene bourass bousaidi bousselham boutaher boutahri bouterse bouyaghjdane bouzambou
    bouzerda bouzian bouzid bouzidi boyer bozdag bozkurt brandsma brinkhuis brinkman broekhuis
    broekman broekmans bronkhorst bruggeman bruggemans bruggink brugman bruins bruinsma brunet brus
    bryant buijs buijtenhuis bulut burggraaf burke busch buurma byrne cakir cakmak caliskan campbell
    canli carroll celik cetin chahid chaoui chatar chen cherkaoui cheung chin-a-foeng chouaibi cicek
    cinar claassen claassens claessen claessens clarke classen coenen collins comvalius connolly
    coppens cornelisse cornelissen coskun croes croon cuijpers cunningham custers cuypers daalmans
    dahmani dahri damhuis daniels dankers daoudi darraz darwish davidson davies davis dawson
    debipersad dekens demir demirci demirel demirtas demmers derksen diallo diaz dietrich dihal
    dijkhuis dijkhuizen dijkman dijks dijksma dijkstra dijsselbloem dijsselhof dikkers dimitrov
    dincer dingemans dinkelberg dirks dirksen dirkx doeven dogan doherty donkers doornbos dorrestijn
    douiri douma doyle driesen driessen driouch dubois dudek duffy dufour duijn duijvestijn
    duivenvoorde duivenvoorden dumont dunn dupont dupuis durand durmaz dursun duval ebben ebbers
    edwards egberts eggink eijkelboom eijkelenboom eijsink eikelboom ekinci ekkel el-idrissi elbers
    elferink ellis elmasri elouali elshof elzinga emanuels engbers ercan erdem erdogan erdogdu eren
    errami ertas ertugrul eryilmaz esajas esposito essaidi esselink ettema evans everaert evers
    eversen everts ezzaki fadil fassi faure feenstra feijen ferguson fernandez ferreira fikse
    fischer fitzgerald flikweert fokkema fokkens folkertsma fontaine fournier franssen fraser
    frederiks frederiksen fuchs gaillard gajadin galema gallagher garcia garnier gauthier gautier
    gebre geerligs geerlings geerts georgiev gerards gerrits gerritse gerritsen geurts geuzebroek
    ghaddari ghazi ghebre gibson gielen gijsbers gijsen girard giraud girdhari gobardhan gobind
    goedhart gokce gomez gonzalez goosens goossen goossens gopal goris gorski goudsmit grabowski
    grefte greven griffiths groenendijk groeneveld groenewegen groenink grootveld gubbels guerin
    guerrouj gulec guler gummels gundogdu gunes gungor gupta guven haagsma haarsma hachimi haddad
    haddou haddouchi hadzic hagens haidari haile hajji hakimi halimi hamdan hamdaoui hamdi hamelink
    hamilton hammadi hamming hammouch hammouti hanegraaf hanoeman hansen hanssen hariri harms
    harmsen harrak harris harrison hartman hartmann hartog hassani hasselbaink haverkamp heezen
    heijboer heijden heijmans heijmen heijne heijnemans heijnen heikamp heinen hekman helmich
    henderson hendricks hendrickx hendriks hendriksen hendrikx hengeveld hermanns hermans hermens
    hermsen hernandez hesselink heuker heusinkveld heuvelmans heynen hiddink hiemstra higgins hijazi
    hilali hilhorst hoekman hoeks hoeksema hoekstra hoffman hoffmann hofkamp hofman hofstra
    hogenboom hogenkamp holleman holmes holterman holtkamp hoogendoorn hoogerwerf hooijer hopman
    horsman horvat horvath hosseini houari houben houweling hoving huang hughes huibers huiberts
    huijbers huijsmans huiskamp huizinga hulshof hulsman hurkmans hussain hussaini husseini
    huybregts huynh ibrahimi iding idrissi ijpma ijzerman iking ionescu isik ivanov jablonski jabri
    jackson jacobi jacobs jacobse jacobsen jafari jagesar jagroep jairam jalink jankie janse jansen
    jansma janssen janssens janzen jaoui jasinski jaspers jaworski jebbar jenkins jennings jharap
    jhinkoe jimenez jochems johnson johnston joly jones jongerius jongsma jonkman joordens joosse
    joosten jorissen jovanovic kaandorp kabbouri kachouh kaczmarek kaddouri kajouane kalkman kalpoe
    kamerling kaminska kaminski kamphuis kampman kanhai kanters kaplan karabulut karaca karadag
    karakaya karakoc karakus karatas karroumi karssen karsten kartal kartosoewito kaspers kassab
    kaur kavanagh kayaoglu kearney keijzer keles kempen kemperman kempers kennedy kerkhofs kerssen
    keskin keuning khalfi khalidi khan kharbouch khattabi khoulani khoury kidane kieft kiers kilic
    kishoen kizilkaya klaasen klaassen kleijn kleinjan klijn klinkhamer klompmaker kloosterman
    kluivers kluivert knippenberg kocak koelewijn koeman koenders koenen kohler kooijman kooiman
    koolen koolhaas koot korkmaz kortekaas kosse kouwenhoven kovacs kovalenko kowalska kowalski
    kozlowski kraaijeveld krabbendam kragt kraus krause kravchenko krawczyk kremer kreuger krijnen
    kroeze krol kruijer kruijt kruisman kruithof kucuk kuenen kuhne kuijer kuijl kuijper kuijpers
    kumar kurtulus kurvers kuyper kwakkel laarman laaroussi lachman lacroix lageveen laghmouch
    lahrichi lambrechts lamers lammers lammertink lamrabet landveld langerak langeveld lansink
    lashley lazaar leclerc leeflang leemans leeuwenburgh leeuwis lefebvre leferink lefevre legrand
    lehmann leijdekkers leijten lemaire lentink leroy leusink lewandowski lieveld ligtenberg
    ligthart lindeman linders linskens linssen lloyd lodewijks loeffen lohman lokhorst loman loonen
    lopez lorenz lubbers lucassen luijendijk luijk luijten luiten lukassen lutke lynch maartens
    maassen maatman macdonald maduro maes mahabier mahdaoui majdoubi majewski makhloufi malinowski
    mallens manders mangal mangroe mansouri marciniak marijnissen markovic marques marsman martens
    martensen martinez marzouki masson mastenbroek matai matthijssen maurer mazur mcarthur mccarthy
    mcdonald mcgrath mckenzie mclean meertens meeuwis meeuwissen meeuwsen mehari meijer meijerink
    meijerman meijers meinders mejdoubi mellema mennen mensah mensink menting merkx mertens mesman
    meulenbelt meulenkamp meunier meuwissen meyer mezouar mhamdi michalak michalski michielsen
    middelkoop middendorp miedema miltenburg mimouni minnaard mitchell mohabir mohammadi mokhtari
    moller mooij mooren moorman moreau morel morin morrison morsink moumen moussaoui moutaouakil
    mouthaan muijs muilwijk mulder mulderij mulders muller murphy naaijkens naber naciri nagtegaal
    najjar nandoe narain nasser nassiri nauta nelissen nguyen nibbelink nicholson nicolai nieboer
    niemantsverdriet niemeijer nienhuis niessen nieuwenhoven nieuwenhuis nijboer nijenhuis nijhof
    nijhuis nijman nikolic nolan nolten noordhoek noori noorlander nooteboom notenboom novak nowak
    nowicki nuijten o'brien o'connor o'donnell o'neill o'reilly o'sullivan obbink oedit offermans
    oguz okafor okonkwo oldenburg oldenhof olieman oliveira olsthoorn olszewski olthof oomen ooms
    oonk oostendorp oosterbaan oosterhof oosterhuis oosterom oosterveld oostveen opdam oppers osmani
    ostrowski otten ottens oualhaj ouali ouazzani ouchan oudshoorn oukhlou oulad ouwehand overbeek
    overgaauw overgoor overmars owens owusu ozbek ozcan ozdemir ozer ozgur ozkan ozkaya ozmen ozturk
    paalman paardekooper paes pahladsingh palstra panday parag parlak pasman patel patterson
    paulides paulissen paulusse pawlowski pearson peerboom peeters pekdemir peker pelgrom penders
    pengel penninx perdok pereira perez perkins perrin petersen petri petrov petrovic pfeiffer pham
    philipsen phillips picard pieters pietersen pietersma pietrzak pijnenburg pijpers pinas
    piotrowski plantinga poelman pohl polman popescu postema postma postmus pouw pouwels powell
    pruijssers qasim quaedvlieg raaijmakers rachidi rademaker rademakers raghoebir rahimi rahmani
    raiss ramaekers ramautar rambaran ramcharan ramdani ramdas ramdhani ramdin ramjan ramkisoen
    ramlal rampersad ramsaran reijmers reijnders reijnen reinders reitsma remmers rensen rensink
    reuling reurink reuvers reynolds rezai ribbers ricci richardson ridderbos riemens riemersma
    rietman rijkaard rijnders rikken ritsema ritzen riviere roberts robinson rodrigues rodriguez
    roeleveld roelfsema roelofs roelofsen roelofsma rogers rombouts romeijn roossien rosier rossi
    roth rothuizen roumen rousseau roussel roux rozema ruigrok ruijs ruijter ruitenberg ruiterkamp
    rutgers rutjes rutkowski rutte rutten saarloos sadiki sahadew sahan sahin saidi saleh salhi
    salmi salomons sanchez sanders sankar santokhi sardjoe sariman saritas saunders savas sayed sbai
    schaafsma schaapman scheepers scheffer schellekens schellingerhout scheltens schenk schenkel
    schiphorst schmidt schmitt schmitz schneider schoemaker schoenaker scholte scholten scholz
    schouwenaar schrama schreuder schreurs schroder schuiling schuitema schulte schulz schumacher
    schuring schuttert schuurman schuurmans schwarz sebbar seedorf segers seidel sewgobind sewnarain
    sezer shami sharma sheombar sheridan shevchenko sieben siebers siemerink siemons sijbrandij
    sijtsma sikkema sikora silva simmons simonis simpson simsek singh sinnige slaats slagboom
    slagter slegers slingerland sloots sluijs sluijter smeding smeekens smeenge smeenk smid smit
    smith smits smulder smulders snellen soebhag soekhai soekhoe soeters sonmez sordam soussi soylu
    spanjer spierings spoelstra sprangers sprenger steeman steenbakkers steenbeek steenbergen
    steenbrink steenhuis stegeman stegink steijn stepien stevens stienstra stoffels stokkers
    stoltenborg straatman straatsma strijbosch strijker struijk stultiens sukhdeo sukhoe sulaiman
    sultani sutherland suzuki swaen swagemakers swinkels swinnen szabo szewczyk szymanski tacken
    tahiri talsma tamimi tanaka taouil tasci tawil tazi teeuwen tekin tekle tempelaars tempelman
    terlouw terpstra tervoort tesfay tesfaye tesselaar teunissen tewarie theeuwes theunissen thielen
    thijssen thomassen thompson tichelaar tielemans tiemersma tiggelaar tijhuis tijssen tillema
    timmers tinbergen tjin tkachenko tomaszewski topal topcu toprak tosun touzani traas tran traore
    tromp truijens tuinstra tunc tuncer turan turkmen tuur tuzun ubbink ucar uijen uijterlinde
    uiterwijk uitterhoeve ulusoy unal unlu ustun uysal vaes vaessen varol veenstra veldhuis veldkamp
    veldman vellekoop vellinga veltman venema venetiaan venhuizen verbeek verbeeten verberne verboom
    verboon verbrugge verbruggen verburg verdonk verdonschot verdouw vergeer vergouwen verhaegen
    verhagen verheggen verheij verheijen verheul verhoef verhoeks verhoeven verhulst verkade verkerk
    verkooijen verkuil verlinden vermaas vermaat vermeer vermeij vermeulen vermeulens vermolen
    vermunt vernooij verploegen verrijt versantvoort verschoor verschueren verschure verschuren
    verschuur versloot versluis verspaandonk verspeek verstappen versteeg versteegh verstegen
    versteijnen verstraaten verstraten vervoort verweij verwey verwoerd verzijl vester vidal vietsch
    visscher vissink vlasblom vledder vleeming vogelsang vogelzang vogt voigt volkers vollenbroek
    voogt voorhorst voorthuijzen vorstenbosch vosman vreeman vreeswijk vreugdenhil vrielink vriens
    vrijhof vroegop vugts vuong wagemakers wagensveld wagner walczak walpot walraven warmerdam
    warsame wassink watkins watson weerdenburg weerts weijermans weijers weiss welberg welling
    welten wennekes wensink wertwijn wesseling wesselink wessels westerhof westerink westerveld
    westra weterings wezenberg wichers wieczorek wieffering wiegers wielens wielinga wiendels wierda
    wierenga wieringa wiersma wigman wijbenga wijdenbosch wijering wijers wijffels wijlens wijma
    wijnands wijnbergen wijnhoven wijnker wijsman wildeboer wilders wilk wilkens wilkins wilkinson
    willekens willems willemse willemsen williams wilmink wilms wilson winkelman wisniewska
    wisniewski wissink witkowski witteman witteveen woertman wojcik wolbers wolffs wolterink wolters
    woltjer woortman wouda woudstra wouters wozniak wrobel wubbels yaakoubi yacoubi yahyaoui yalcin
    yaldiz yamamoto yaman yasar yavuz yazici yesil yigit yildirim yildiz yilmaz younis yousfi ypma
    yuce yuksel zaalman zaher zahri zajac zalewski zandbergen zandstra zant zaoui zarouali zawadzki
    zeegers zeinstra zengin zents zerouali zerrouk zhang zhao zhou ziani ziegler zielinski
    zijderveld zijlstra zoetemelk zonnenberg zonneveld zouhri zuidam zuidema zuidhof zuurbier
    zuurveen zweers zwiep zwiers
    """
)

# They are words too: written small they are no names.
SURNAMES_AND_WORDS = listed(
    """
    adams aksoy ali alkan aynan aziz baars baker bakker bakkers barnes beck begum bell berg bergen
    bijl black bloemen blom boelens boer boom boomgaard boon bos bosch bouwman bouwmeester brand
    brands brink broeders broek broekhuizen brouwer brouwers brown bruin buis buitenhuis bulbul burg
    bush can carpenter chin claus cook coolen cooper cornelis costa daalder dag dam damen das dassen
    day deckers dekker dekkers dijk dikken dorp drost duin eik engel engelen erkan ernst es faber
    fabriek farah ferrari field fields fisher fox franken fransen gans geel geelen geluk geul
    goedkoop gok gorter goud graaf green groen groenen groeneweg groot groothuis gross haan haas
    hall hamers hart haven heer heeren heide hek held hill ho hoek hoeven hof hofstede hoogland hoop
    hope horst hout houtman huis huisjes huisken huisman hunter inan jager jansje jong jonge jonker
    jonkers kalkan kamp kamper kant kara karimi kat kaya keizer keizers kemper kerk kern kersten kim
    king klein klerk klomp knecht knight knol koc koetsier kok koning konings kool koop koopmans
    koper kort kose koster kosters kraai kraan krab kramer kramers kroes kroon kruis kuhn kuil
    kuiper kuipers kunst kurt laan lake lam land lane lang lange last law lee leenders leeuw lente
    li liefde linde long loon loper lopes love luis lutz ma maan maas maat man markus mason mast may
    meer mees meester meeuw melchior melis miller moens moerman mol molen molenaar molenaars mooi
    moon muis mus nacht nieuw nieuwenhuizen nijland nijs nood noord north oever okur onal onder
    onderwater oord orhan os oud oude oz paauw page park parks pas pater pauw peer pelgrim peters
    philips pijl pijper pinkster plaat plank plas pluim polat pool poort poppe post pot price prins
    prinsen pronk punt puts quist raad raaf ram reed rek reniers rice ridder riet rietveld rijk ring
    rivers romano romijn ronda rood roos roosen rose roskam ruiter rust salm santos sari schaap
    schat schelp scheper schepers scherp schilder schipper schippers schoen schoenmakers school
    schoonen schouten schrijver schut schutte sharif short simons slager slot smal smeets snel
    snijder snijders snip snoek sok sommer spaan spee spek spiegel spijkers spin spoor sprong staal
    staf stam steen stein ster sterk stok stolk stone stoop storm straat strand street struik
    stuiver stuurman summer swan tak tamboer tan tang tas taylor teen temel thijs timmerman
    timmermans tol toonen tops toren trap trappers treffers troost trouw tuin turk turner uzun vaart
    valk vallei veen veer veld veldhuizen ven verf verhoog verlaan versnel vink vis visch visser
    vissers vlam vlas vlieger vliet vloet voets vogel vogelaar vogels vonk voorhoeve voorn vos vrede
    vreugde vries vriezen vroom vuur waal waard waarde wachters wagen wagenaar wal walker water
    waterman weer wei weldink west wever wevers white wiel wijn wijnen wijngaarden wild wilde will
    willigen wind winter wise wit witjes wolf wolff wolfs wong wood woods woodward wouw wright yang
    young zacht zand zee zeeman zegel zegers zeilstra zijde zilver zomer zon zonderland zuid zwaan
    zwager zwart zwarte
    """
)

# Particle and word make a surname: 'De Boer', 'Van Dijk'.
AFTER_DE = listed(
    """
    baat backer bakker beer bie block boer bont boo bruijn bruin bruyn clercq geus gier goede
    gooijer graaf groot haan haas heer hoog hoop jager jong jonge klerk kok koning kort koster
    kruijf laat lang lange leede leeuw man meester mol nijs pater raad raaf regt ridder roo rooij
    roos rooy ruijter ruiter ruyter smet smit swart vos vries vroome waal waard wal weerd wilde
    wildt winter wit witte wolf zeeuw zwart
    """
)

AFTER_VAN = listed(
    """
    beek bemmel beveren bommel boxtel dalen dam damme dijck dijk dongen donk doorn dorp duijn duin
    dyk eck eijk elk ellemeet engelen es essen gelder gelderen gemert gestel ginkel gogh haaren hal
    hall ham hees hemert hoek hoeven hoof hooff horn hout houten kampen kessel kooten laar laarhoven
    leeuwen lent lier lieshout loenen loo loon maanen maren meurs mierlo miltenburg mourik nes
    nieuwkerk nistelrooij nunen oers ommen ommeren oorschot oosten oosterhout os osch oss pelt
    putten raaij rees rhijn rijn rijswijk roij rooij rooijen rossum ruiten schaik scheppingen schie
    soest son staveren steen straaten straten til tilborg tol tongeren toor uden veen veldhuizen
    velthoven velzen vliet vlijmen vugt weert wees well wely wijk wijngaarden winden zalk zanten
    zeijl zijl zon zuijlen zutphen zwieten
    """
)

ENDINGS = endings(
    """
    stra sma inga enga ssen oglu ovic ewski owski ewska owska enko sson ersen ijsen huijsen meijer
    """
)
# Words with such an end, that a capital may stand before.
NO_SURNAMES = listed("plasma charisma orchestra lessen tussen bossen missen prinsessen cursussen")

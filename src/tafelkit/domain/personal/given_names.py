"""Given names that are common in the Netherlands among people of all descents, and in England.

All are as they are read: in small letters and without accents. Of a name with a hyphen the first
part is enough.
"""

from __future__ import annotations

from tafelkit.domain.personal.listed import listed

# They are no words, or seldom.
GIVEN_NAMES = listed(
    """
    aad aafke aagje aaltje aaron aart aarti abby abdel abdelaziz abdelhak abdelilah abdelkader
    abdelkarim abdelkrim abdellah abdelmajid abderrahim abderrahman abdeslam abdessalam abdessamad
    abdi abdirahman abdou abdoulaye abdul abdulkarim abdullah abdullahi abdulrahman abebe abel abena
    abigail abir aboubakr abraham achmed achraf ada adam adebayo adele adem adil aditya adnan adri
    adriaan adrian adriana adriano adrie adrien adrienne afonso agathe agnes agnieszka agus agustin
    ahmad ahmadullah ahmed ahmet aicha aida aiden aileen aisha ajay akke akram akua alaa alain alan
    alastair alberdien albert albertine albertje albrecht aldo aleida alejandro aleksander
    aleksandra aleksei alena alessandro alessia aletta alex alexander alexandra alexandre alexei
    alexia alfons alfonso alfred ali alice alicia alicja alida alie alies alina alison alissa
    alistair alix aliya allal allan allard allison alma almaz alper alvaro alwin alyssa amadou amal
    amanda amani amar amelia amelie amin amina aminata amir amira ammar amos amrita amy anais anand
    anas anass anastasia anastasiia andre andrea andreas andreea andrei andrew andries andriy
    andrzej andy aneta angel angela angelica angelina angelique angus anh ania anika anil anisa
    anissa anita anja anjali anke ankie ann anna annabel annabelle annalisa anne annechien annefleur
    annegien annegret anneke annelien annelies anneliese anneloes annemarie annemarijn annemiek
    annemieke annerieke annet annetje annette annick annie annigje annika anouck anouk ans anthony
    antje antoine antoinette anton antonella antonetta antoni antonia antonie antonio antonius
    antoon anwar apollonia arabella archie ard arda arend ariane arianne arie arif arij arjan arjen
    arjun arlette armand armando armin arnaud arnie arno arnold arnoud arnout aron artem arthur
    artur arturo arun arvid arvind arwin aseel asha ashley ashok asia asim asiya asma asmae assia
    aster astrid atie aude audrey auguste auke aukje aurelie aurora aurore ava avi aya ayaan ayan
    ayca ayden ayfer aygul ayhan ayla aylin ayman aymen aynur ayoub ayse aysegul aysel aysun ayten
    azadeh aziz azra babak babette badia badr bahar bahija balthasar bambang baptiste baran barbara
    barend baris barry bartek bartel bartha bartholomeus bartjan bartje bartolomeus bartosz basak
    bashar bashir basia basma bastiaan bastiaantje bastian bastien batoul batuhan bauke baukje
    bayram bea beata beatrice beatrijs beatrix beatriz beau becky beerend begona behnam behrouz
    bekir bella benedicte benedikt benjamin bennie benno benoit bente benthe bep beppie berdien
    bereket berend berendina berenice berfin berit berk berkay bernadette bernadine bernard bernardo
    bernardus bernd bernhard berry bert berthe bertine bertus beth bethany bethlehem betsy betty
    beverly beyza bhagwan bianca bibi bie bieke bijan bilal binta birgit birgitta bjarne bjorn
    blanca boaz bobbie bogdan boguslaw bohdan boris boubacar bouchaib bouchra boudewijn bouke bozena
    brad bradley brahim bram brandon brecht brechtje brenda brent brian bridget brigitte brit brita
    britt bronislaw bruce bruno bryan budi bulent burak burcu burkhard busra caitlin callum calvin
    cameron camiel camila camilla camille camilo canan candice cansu capucine carel carina carine
    carl carla carlijn carlo carlos carmelita carmen carola carole carolien carolina caroline carrie
    cas caspar casper cassandra catalina catharina catharine cathelijne catherine cathy cato cebrail
    cecile cecilia cecily cees celeste celia celine cem cemal cemile cemre cengiz ceren cetin chaima
    chaimae chakib chandra chantal chantel charda charifa charissa charlene charles charley charlie
    charlotte charly chayenne cheikh cheryl cheyenne chiara chidi chiel chihab chinedu chloe chris
    christa christel christiaan christien christina christine christoffel christoph christophe
    christopher chukwu cigdem cihan cihat cilia cindy cis claire clara clarence clarissa claude
    claudia clemence clemens clement clive cobie coby cock coen colette colin collin conceicao
    concepcion concetta conchita connie conny conrad constantijn consuelo cor cora coralie cordelia
    corentin corien corina corinne cornelia cornelie cornelis cornelisje corrie corry corstiaan
    craig cristiano cristina cunera curtis cynthia cyriel cyril czeslaw daan daisy dalia damian
    damien damla dana dani daniel daniela daniella danielle danique danny dante danuta daphne darek
    daria dariush dariusz darren daryna dascha dave davey david davide dawid dawit debbie debby
    debora deborah debra declan deepak delano demi demy denis denise dennis derek derk derya desiree
    detlef devika devin dewi dexter dharmen diana diane didier diederik diego dieke dieter dietmar
    dieuwke diewertje dilan dilara dilek diljit dima dimitri dina dinand dineke dino dion dionne
    dirk dirkje djamila djoeke djoke dmitri dmitry dmytro doaa dogan dolores dominic dominik
    dominika dominique donald donatella dondu donna doortje dora doreen dorian dorien dorine doris
    dorota dorothea dorothy dorus doug douglas dounia dounya doutzen douwe douwine driss duaa duarte
    duco duncan dunya durk duygu dwayne dwight dyana dylan dylano ebba ebe ebel ebrima ebru ebubekir
    ece eckhard ecrin eda eddy edeltraud edgar edith edmond edmund edna edo edouard eduard eduardo
    edward edwin edwina edyta eef eefje eefke eelco eelke efe egbert egbertje eileen ekaterina ekrem
    elaine elbert eleanor elena eleonora elfriede elham eli elia eliana elias elies elif elin elina
    eline elisa elisabeth elisah elise eliza elizabeth ella ellemieke ellen ellie elliot elly elmira
    elodie eloise els elsa elsbeth elselien elsemiek elsie elsje elske elvan elvira elza elzbieta
    elzemieke emanuel emeka emiel emil emile emilia emilie emily emine emir emirhan emma emmanuel
    emmely emmy emre enas encarnacion enes engelbert engeltje engin enrico enrique enzo ercan erdal
    erdem erhan eric erica erik erika eritia erkan erna ernest ernie ernst errol ersin ertan
    ertugrul erwan erwin esmae esmatullah esme esmee esmeralda esperanza esra esteban estefania
    estelle ester esther ethan ethel etienne eugene eugenie eunice eva evan evander evangelos
    evelien eveline everdien evert evgeni evi evie evy ewa ewald ewan ewout eylem eymen ezgi ezra
    fabian fabienne fabio fabrice fabrizio fadi fadila fadima fadime fadma fadoua faduma fahima
    fahri faisal faiza faouzia farah farhad fariba farid farida faris farouk fartun farzad farzana
    fathia fatih fatiha fatima fatimah fatimazahra fatma fatou fatoumata faycal faye fedde federica
    fedor feije feike feikje felicia feline felipe felix femke femme fenna fenne ferdi ferdinand
    fereshteh ferhat feride fernand fernanda fernando ferry feven feyza fia fieke fien fiene fikret
    filip filippo filiz filmon finn fiona fionn firas firat floortje flora florence florentine
    florian florien florine floris floyd foekje fokje fokke folake folkert foppe fouad fouzia fran
    frances francesca francesco francien francine francis francisca francisco franciscus franciszek
    francois francoise franka franklin fransje franz franziska fraser frauke fred freda freddie
    freddy frederic frederieke frederik frederika frederique freek freya frida frieda friederike
    friedrich friso frits froukje fuat furkan gabriel gabriela gabriella gabrielle gaelle gail
    gaitrie galina gamze ganesh gareth garry gary gaston gautier gavin gea geartsje geert geerten
    geertje geertruida geesje geeske geke gemma genevieve genowefa geoff geoffrey georg george
    georgina ger gerald geraldine gerard gerarda gerardus gerben gerbert gerbrand gerda gerdien
    gerhard geri gerke gerlof germain germaine gerrie gerrit gerritje gerry gert gertie gertjan
    gertrud gertruda gertrude gesina getachew geziena gezina ghada ghassan ghislaine ghizlane
    giacomo gianluca gianni gideon gijs gijsbert gijsje gilbert gilles gillian gina ginny giorgia
    giorgio giovanna giovanni gisela giselle gita gitta gitte giulia giuseppe gizem gjalt glenda
    glenn godelieve godfrey godfried goitske gokce gokhan golnaz gonca goncalo gonda gonnie gonny
    gonzalo gordon gosia gosse gottfried govert graca grada gradus graham gratia grazyna greet
    greetje greg gregoire gregory greta gretha grietina grietje grzegorz guadalupe gudrun guido
    guilherme guillaume guillermo gulay gulcan guled guler gulsen gulsum gulten gunther gurkan gusta
    gustaaf gustav guusje gwen gwendoline gwendolyn gyan haben habib habiba habtom hacer hadeel
    hadewijch hadewych hadi hafid hafida hafsa haico haile hailey haitham hajar haje hakan hakim
    hakima hala halil halima halime halimo halina halyna hamada hamdi hamed hamid hamide hamidullah
    hamish hamit hamou hamse hamza hana hanae hanan hanane hania hanif hanife hanin hanna hannah
    hanneke hanneloes hannelore hannie hanny hans hansje harald hariette harke harmen harmke harold
    haroun harrie harriet harro harry hartmut haruka harun hasan hasna hasnae hassan hassna hatice
    havva hawa hayat hayate haydar hayden hayley hazal hazem hazim heba hector hedda hedwig hedy
    hedzer heidi heidrun heike heiko hein heino heinrich heintje heinz hela heleen helen helena
    helene helga helma helmut hemant hendra hendrik hendrika hendrikje hendrikus hendrina hendry
    henk hennie henny henri henrica henriette henrik henrike henry henryk hera herbert heribert
    herma herman hermien hermijn hermina hermine hernan herre herta herve hessel hester hetty hiba
    hibo hicham hidde hielke hilal hilary hilbert hilda hilde hildegard hille hillechien hilletje
    hillie hilly hilmi hiltsje hinke hisham hiske hiwot hocine hodan hollie hong honore hooman horst
    hossein hotze houda houria houssain houssam howard hubert hubertus huda hugo huiberdina huibert
    huig huigje hulya humberto humphrey huong husain husam huseyin hussein huub hyacintha hylke ian
    ibrahim ibrahima ibtissam ida idris idske idzerd ifeoma ifrah ignacio ignaz igor ihab ihsan
    ikram ikrame ilaria ilham ilhan ilias ilja ilka ilke ilker ilknur illona ilona ilse ilyas ilyass
    iman imane imen imke imogen imran ina indra ineke ines inez inge ingeborg ingmar ingolf ingram
    ingrid ingvar inigo inmaculada ioana irem irena irene irfan irina iris irma irmgard iryna isa
    isaac isaak isabel isabella isabelle isatou isla ismael ismail ismay ismet isobel isra israa
    issa issam istvan ivan ivana ivar ivette ivo ivonne ivor ivy iwan iwona izaak izabela izzy
    jaafar jaantje jaap jacco jacek jacintha jackie jackson jaco jacob jacoba jacobien jacobina
    jacobus jacomien jacomijn jacomijntje jacomina jacqueline jacques jaden jadwiga jagdish jaimie
    jaimy jake jakob jakub jaleesa jalil jamal james jamie jamila jan jana jane janet janice janick
    janiek janina janine janke janna janneke jannes jannetje jannetta jannick jannie jannigje jannik
    jannis janny jans jansje jantien jantina jantine jantje janus janwillem jaouad jaqueline jara
    jarno jaroslaw jasmin jasmina jasmine jason jasper javad javier jawad jax jaxx jayden jayne
    jayson jeanette jeanine jeanne jeannette jeannine jeff jeffrey jelena jelle jelmar jelmer jeltje
    jeltsje jemima jenna jenneke jennifer jenny jens jente jeremy jerney jeroen jerome jerry jerzy
    jeske jesper jesse jessey jessica jessie jessy jetje jetske jette jikke jikkemien jildou jill
    jilles jillian jim jimmy jing jisk jiska jiske jitse jitske joachim joan joana joanna joanne
    joao joaquim joaquin jobke jocelyn jochem jochen jochum jodie jody joel joelle joep joeri joey
    johan johanna johanneke johannes john johnny joko jolanda jolande jolanta jolein jolien jolijn
    jolijt jolle jonah jonas jonathan joni jonna jonne joop joost jopie jorden jordi jordy jorge
    jorick jorien jorik joris jorn jorrit jort jos jose josee josef josefien josefine joselien
    joseph josephine josh joshua josiane josien josine josje josse jouke jovana joyce juan juanita
    judit judith judy julia julian juliana julie julien juliet juliette julio julius jumana juna
    jurgen juriaan juriaen jurjan jurjen jurre jurriaan justin justus justyna jutta kaan kaat kaatje
    kacem kacper kadiatou kadir kadriye kahraman kai kaitlyn kaj kamal kamala kamelia kamil kamila
    kamran kaoutar kaouter karel karen karien karim karima karin karl karla karlien karlijn karol
    karolien karolina karst karsten kasia kasper katarina katarzyna kate katerina kateryna katherine
    kathleen kathryn kathy katie katinka katja katrien katrijn katrin katrina kaveh kavita kaya
    kayla kaylee kayleigh kayley kazim kazimierz keanu kebede kees keetje keimpe keira keith kelly
    kelvin kemal kenan kenneth kenny kenza kerim kerry kerstin ketut kevin khadija khadijah khadra
    khaldoun khaled khalid khalida khalil khawla khoa kieran kiki kilian kim kimberley kimberly
    kinga kiran kirk kirsten kirsti kirsty kitty kjeld klaartje klaas klaasje klara klarinda klasina
    klaske klaus klazien klazina kobus koen koenraad koert kofi koos koosje kornelis korstiaan
    kourosh kries krijn krijna krishna krista kristel kristian kristien kristina kristof krisztina
    krystyna krzysiek krzysztof ksenia kubilay kubra kunegonda kurt kwabena kwaku kwame kwasi kyan
    kyara kyle kyra laetitia lahcen lahoucine laila lakshmi lala laleh lambert lambertus lamia lamin
    lammert lammie lana lara larbi larisa larissa lars latifa latoya laura lauren laurence laurens
    laurent laurenz laurie laurien laurine lavinia lawrence layla lea leah leandra leandro leanne
    lebbe leendert leendertje leentje leevi leia leida leila lena lenie lenka lenn lennart lenneke
    lennert lennox lenny leny leo leon leona leonard leonardo leonie leonoor leonora leontien
    leontine leopold lesley leslie leszek levent levi levin levina lewis lex lexi leyla lia liam
    lian liana lianne liban libby lidewij lidia lidwien lidy lieke lien lieneke liesbeth lieselot
    lieselotte liesje lieuwe lieuwkje lievijn lijsbeth lili lilia lilian liliane lillian lilly lina
    lincy linda lindsay lindsey linh linn linsey lionel lisa lisanne lisbeth lise liselotte lisenka
    lisette liudmyla liv livia lize lizzy lobke lodewijk loek loes logan loic lois lola lolke
    lonneke lorena lorenzo loretta lorraine lotfi lothar lotje lotte lottie lou louay loubna louis
    louisa louise louisje lourens louwe louwrens lowie lubbert lubna luc luca lucas lucia luciano
    lucie lucien lucienne lucinda lucy lucyna ludger ludmila ludo ludwig luigi luis luisa lujain
    lukas lukasz luke luna lupita lurdes lutgarde lutz luuk luutje luwam luzia lydia lydie lyn lynn
    lynne lysanne lyudmila maaik maaike maarten maartje maatje macarena machiel machteld maciej
    madeleine madelon maeve magda magdalena maggie magnus maha mahad mahdi maher mahmood mahmoud
    mahmut mahnaz mahsa maike maikel maisie maite maja majid maksym malak malcolm malek malene
    malgorzata malick malik malika malou malte mamadou manal mandy manfred manja manoj manon mansoor
    mansour manu manuel manuela mara maram marc marcel marcela marcella marcelle marcelo marcia
    marcin marco marcus mareike marek maren marga margaret margarete margareth margaretha margarita
    margaux margien margje margo margot margreet margreeth margriet margrietje marguerite maria
    mariah mariam mariama marian mariana mariann marianna marianne maribel marie marieke marielle
    mariet marietje mariette marij marija marije marijke marijn marijntje mariken marilene marilyn
    marina marinde marinka marinus mario mariola marion mariska marissa marit marita maritza marius
    mariusz marja marjan marjanne marjet marjo marjolein marjolijn marjolijne marjorie marko markus
    marleen marlene marlies marlijn marlinda marlise marloes marlou marlous marly marnix maroesjka
    marouan marouane marrigje marrit marta marte marten martha marthe martial martien martijn
    martijntje martin martina martine martinus marty marvin marwa marwan mary maryam maryse marzena
    mascha masoud massimo massoud mateo mateusz matheo mathieu mathijs mathilda mathilde mathis mats
    matteo mattheus matthew matthias matthieu matthijs mattias matty maud maureen maurice maurits
    maurizio maxence maxim maxime maximiliaan maximilian maxine maya mayra maysa maysae maysoon
    mazen mbarek mechelina mechteld mechthild megan mehdi mehmet meike meint melanie melany melek
    melike melina melisa melissa melle melvin menne menno meral mercedes meriam meriem merijn merle
    meron mert merve meryem mesut metin meyke mia micha michael michaela michal michala michel
    michele michelle michiel mick mickey mieczyslaw miek mieke mien mienke mientje miep mies miguel
    mihai mikael mikail mike mikey mikhail mikkel miklos milan mildred milena millie milo milou
    miloud mimoun mimount mina minh minke minna minnie mira miranda mirela mirella miriam mirjam
    mirko miro miroslaw mirre mirte mirthe mirwais mischa mitch mitchel mitchell mitra mohamad
    mohamed mohammad mohammed mohamud mohan mohanad mohannad mohsin mojtaba mokhtar mollie molly
    monica moniek monika monique monir monira monnie montserrat moos morad moritz morris morteza
    mouad mouhcine mouna mounaim mounia mounir mourad moussa moustafa muammer muhammad muhammed
    muhammet muharrem muhsin mukesh mulugeta muna munira murat muriel musa musab mustafa mustapha
    mutaz mykola mylene myra myriam myrna myron myrte myrthe nabil nabila nadege nader nadezhda
    nadia nadiia nadine nadir nadira naima najat najia najib najibullah najim nancy naomi naomy
    naoual narda narendra naresh nasir nasira nasra nasrin nassim nassira natacha natalia natalie
    natascha natasha natasja nathalie nathan nathaniel navid nawal nazan nazli necati neeltje neha
    nehir neil nejla nel nell nella nelleke nellie nelly nenad nermin neslihan nesrin neville nevin
    nevzat nezha ngoc ngozi nguyen nicholas nick nicky nico nicola nicolaas nicolai nicolas nicole
    nicolette nicolien nicolo niek nieke niels nienke niesje nigel nihad nihat niki nikita nikki
    niklas nikodem nikola nikolai nikolaj nilgun nilofar nils nilufar nima nimo nina nino nirmala
    nisa nisreen nisrine nizar noa noah noam noel noella noelle noemi noemie noortje nora norah
    norbert nordin nore noreen norma norman noud nour noura noureddin noureddine nouria nout novi
    nuno nuray nurcan nuri nuria nuriye nurten nynke nyoman obbe obinna oda odette odile odin oebele
    oeds oege oemar oene oepke oesha oguz okan oksana olaf ole oleg oleh olek oleksandr olena olga
    olha oliver olivia olivier oliwia ollie olof oluwaseun omar omer omid onno onur oona orhan
    orlando osama oscar oskar osman othman otis otman otto ouafae oualid ouassim oumaima ousmane
    owen ozan ozcan ozge ozgur ozlem pablo paige palesa pamela paola paolo parisa parwin pascal
    pascale pascalle pasquale patric patrice patricia patrick patrik patrycja patsy patty paul paula
    paulette paulien paulina pauline paulo paulus pauwel pavlo pawel payam pedro peggy pejman pelin
    penelope pepijn percy perry peter petra petronella petrus phileine philine philip philippa
    philippe phillip phoebe phuong phyllis pierluigi piero pierre pierrick piet pieta pieter
    pieternel pieternella pietertje pietje pietro pilar pim pinar piotr pippa piter pleun pleuntje
    polina pooja popke pouya pradeep praveen prem priscilla priscille priya priyanka przemyslaw puck
    putri pytsje quang quincy quinn quinten quirijn qusay rabia rachael rachel rachelle rachid
    rachida radboud radha radjesh radoslaw raf rafael rafaela rafal raffaella rafiq rafke ragna raha
    rahel rahim rahma rahul raimond rainer raisa rajesh rakesh ralf ralph ramazan ramesh ramez rami
    ramiro ramiye ramon ramona ramzi randy rania ranu raoul raphael raquel rasha rashid rashida
    ratna raul ravi rawan rayan rayane raymon raymond razia rebecca recep reda redouan reece reem
    reggy regien regina regine reina reinder reiner reinhard reinhilde reinhold reinier reinoud
    reinout reint reintje rejane remco remi remko remon remy rena renata renate renato renaud rene
    renee renger renilde reno rens renske renzo resul reyhan reza rhea rhiannon rhona rhys ria
    rianne ricardo riccardo richard richelle rick rico ridouan ridouane riejanne rieke riekje riemer
    rients rietje rigo rik rika riky riley rim rima rimmer rina rineke rinke rinse rinus rishi risto
    rita rixt riza rizky rkia roan robbert robbie robbin robby robert roberta roberto robertus robyn
    rocco rochelle rocio roderick roderik rodney rodrigo roeland roelie roelien roelina roelinka
    roelke roelof roelofje roelofke rogaya roger rogier rohan rohit rokus rola roland rolf romain
    roman romana romano romee romeo romke romy ronald ronan ronja ronnie ronny roosje roosmarijn
    rory rosalie rosalien rosan rosanna rosanne rosaria rosario roselien roselinde rosemarie
    rosemary roshni rosie rosita rostam roswitha roxana roxanne roy rozalia rozemarijn ruairi ruba
    ruben ruby rudi rudiger rudolf rudy rufus rui rukiye ruslan russell rutger ruth ruud ruya ryan
    rymke ryszard saad saar saartje sabah sabahat saban sabina sabine sabri sabrina sacha sadik
    saeed saeid safa safae safia safiya safouan sagal sahar sahin sahra saida sakina salah saleem
    salih saliha salim salima sally salma salman salome saloua salvador salvatore salwa samanta
    samantha samer samet sami samia samina samir samira samson samuel sana sanaa sanae sander sandra
    sandrine sandy sanjay sanna sanne santiago santino santosh sara sarah sarina sarita sascha
    saskia satish saul savannah sawsan sean sebastiaan sebastian sebnem seda sedat sefa seher selam
    selim selin selina selma semhar semih semra sena senait senn senol sepideh sepp serdar serena
    serge sergei sergey sergio serhat serhii serife serkan sevda sevgi sevil sevim seydou seyma
    shabnam shadi shahd shaheen shahid shahin shahram shaima shakira shana shanaya shane shania
    shanice shaniqua shanna shannon shantal shanti sharda sharida sharmila sharon sharona shaun
    shauni shawn shayan sheila shelly sherida sherwin shirin shirley shiva sian siavash sibel sid
    siebe siebren sieger siegfried sieglinde siem sienna sierk siets sietse sietske sietze sifra
    sigrid siham sijbren sijmen sijtje sijtze sikke silas silke silvana silvester silvia silvio
    simay simeon simon simona simone simonne sinan sinem sita siti sjaak sjaan sjaantje sjak sjef
    sjirk sjoerd sjoerdtje sjors sjouke sjoukje slamet slavko slawomir slimane sneha soenil soeraya
    soerish soerjo sofia sofiane sofie sofiia sofyan sohail soheila sohrab solange soledad solene
    sonay songul sonia sonja sonny sophia sophie soraya soren souad soufian soufiane soufyan
    soukaina soumaya stacey staf stan stanislav stanislaw stanley stefan stefania stefanie stefano
    stefany steffen steffie stella steph stephan stephane stephanie stephen steve steven stewart
    stien stientje stijn stijnie stijntje stina stoffel stuart suat sube sueda suha suhad sukru sule
    suleiman suleyman sumeyye sunil sunita suresh surya susan susana susanna susanne suus suzan
    suzanna suzanne suze sven svenja svetlana svitlana swaantje swati syb sybe sybil sybrand sybren
    sylvain sylvana sylvester sylvia sylvie sylwia symen szymon tabe taco tadeusz taha tahir tahira
    tahsin taieb tamar tamara tamer tamim taner tania tanja tanneke tara taras tarek tareq tarik
    tariq tarkan tasneem tatiana tatjana tayfun teake teddy tedros temitope terence teresa terese
    teresinha terry tessa tessel tetiana tetsje teun teunis teunisje teuntje thalia thandi thanh
    thea theo theodoor theodora theodorus thera theresa therese theresia thibault thibaut thiemo
    thierry thijmen thijn thijs thirza thom thomas thomasz thorben thorsten thuy tia tiago tiana
    tibor tiede tiemen ties tiffany tigist tijl tijmen tijn tijs tilly tim timeo timo timon timothy
    timur tina tineke tinie tinka tinus tirza titia titus tjaard tjalke tjalling tjark tjebbe tjeerd
    tjeerdje tjerk tjibbe tjitse tjitske tjitze tobias toby todd tolga tom tomas tomasz tomek
    tommaso tommie tommy tonia tonke tonnie tonny tony toos toosje torben torsten touria tracey
    tracy trang traute trevor trien trijntje tristan trix trudy trui truus tsegay tsjikke tuan tuana
    tuba tugba tugce tugrul tulay tuncay tunde turgay turgut turkan tuti twan tycho tygo tyler tymen
    tyrone ubah ubbo udo ugur ulf uli ulrich ulrike umar umberto umit umut una unal ursula urszula
    usha ute uwe vadim valentijn valentin valentina valentino valeria valerie vanessa vasco vasyl
    vedat veerle velda velma vera vernon veronique vicente vicky victoria vienna viggo vigo vijay
    vikash vikram viktor viktoria viktoriya vince vincent vincenzo vinod vira virginie vishal vitaly
    vito vittorio vivian vivianne vivienne vlad vladimir volkan volker volkert volodymyr vural wael
    wafaa wafae wahiba wahid wahida walaa walburga walid walter waltraud wanda warner warsha wassim
    wassima wati wayan weldu wemeltje wendela wendelien wendy werner weronika wesley wessel wiard
    wibe wichard wido wiebe wiebke wiebren wieger wieke wiepie wiert wies wiesje wieslawa wietse
    wietske wijbe wijbren wijnand wiktor wilbert wilco wilfred wilfried wilhelm wilhelmina wilhelmus
    willeke willem willemien willemijn willemijne willemina willemke william willian willianne
    willie willo willy wilma wilmer wilmien wiltje wim winand winfried winifred winnie winston winta
    wisam witold wobbe wojciech wojtek wolfgang wolfram wolter wout wouter wouterina woutertje wubbe
    wubbo wypkje wytse wytske wytze xander xandra xaver xavi xavier ximena xin yael yagmur yahya
    yakup yalda yamina yann yannick yannis yanti yara yasar yasemin yaser yash yasin yasir yasmin
    yasmina yasmine yasser yassin yassine yassir yazan yeliz yente yeter yevgeny yfke yilmaz ymke
    ymkje yoeri yohannes yolanda yolande yonas yoni yordi yorick younes youness youp youri yousef
    yousra youssef youssra yousuf ype ypkje ysanne ysbrand ytsje yucel yulia yuna yunus yuri yurii
    yuriy yusra yusuf yves yvette yvo yvon yvonne zabi zabihullah zac zachary zack zafer zahia zahid
    zahira zahra zainab zakaria zakariya zamzam zara zarmina zbigniew zdzislaw zehra zeinab zekeriya
    zeki zekiye zeliha zena zenna zerrin zeynep ziad zineb zita ziya zoe zoey zofia zohra zohreh
    zoltan zoubida zouhair zoya zsofia zubeyde zuhal zuleyha zulfiye zuzanna zwaantje zweitse
    zygmunt
    """
)

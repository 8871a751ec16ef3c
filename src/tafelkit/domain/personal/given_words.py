"""Given names that are words as well, which only what stands around them tells apart.

All are as they are read: in small letters and without accents.
"""

from __future__ import annotations

from tafelkit.domain.personal.listed import listed

# Of the other given names, those that are words when they are written small.
SMALL_WORDS = listed(
    """
    abel adem alix alma angel angelica anton asia aster aude aurora aya bahar beau bella berk
    bethlehem bibi bie capucine cas cato cem chandra cis clement cor dana demi diane dino dion
    doortje dora ece els emir engeltje enzo esperanza femme ferry flora florence fran frances frida
    gail gaston gemma gina grada guadalupe haben hala hamada hansje hein hera hester hilary hong
    indra iris isa ivy jans jantje jasmine jette jody jolijt jolle joost josse justus kaatje kai
    karol karst keetje kirk kitty klaas koos krishna lala lena lex lina liv loek lola lou luna
    magnus manal mandy margriet marina martial mats mazen mercedes mien mies mina mira miro mitra
    moos nel noa norma novi odin olha otis patty peggy percy perry peter piet pietje pilar pleun
    prem puck putri regine reno rhea rico rim roger roman romana romeo roosje rosario ruby sahar
    salman salvador sana santiago saul savannah sena sepp shiva sid sita sonny staf stan stella
    surya teddy terry tia ties tijl tilly titus vera vienna vito zwaantje
    """
)

# They are words too: only what stands around them tells.
NAMES_AND_WORDS = listed(
    """
    ad alpha ama amber an april august awa bart bas bayan ben berber billy blessing bloem bo bob
    bruin carol chelsea christian constance dawn dean deniz dex dolf drew ed elke eve faith fanta
    fay felicity fleur flip floor fos frank frans georgia glen gloria grace gul guus guy harm hazel
    heather hind hope hugh indah india innocent jace jack jade jasmijn jay jean jess jesus jet jihad
    jip jo job joke jordan joy jules june junior ken lee leen lies lieve lily linde line lode lot
    maas madelief madison mark mart max may medina mees mei merel mila miles mine mo morgan nada
    noor noord nova nur ola pam pat penny pete phil pien pier pip poppy raja rein rhode riem riet
    rijk rob robin roel ron roos rosa rose ross said sam scott seine sem senna sien stef sterre
    storm sultan taylor tea ted thi tine ton toon trees veli vic victor violet virginia vita vive
    wander ward wayne wei wil will willow wolf yaw yildiz
    """
)

# Of these, those that a sentence begins with.
SENTENCE_WORDS = listed(
    """
    april dawn elke flip harm hope india innocent jo job junior ken leen lies lieve line lot mark
    may mine noord rein rob ron said tea trees ward wil will
    """
)

# Of these, those with a capital in the midst of a sentence without being a name.
MIDST_WORDS = listed(
    """
    ad alpha amber an april august berber chelsea christian constance dawn dean elke eve faith fanta
    felicity frans georgia gloria grace harm hope india innocent jade jesus jet jihad job jordan joy
    june junior ken lee lieve linde line lot maas madison mart may medina mei miles mine noord nova
    raja rhode riem rijk rose said storm sultan tea toon trees violet virginia vita wander ward wil
    will wolf
    """
)

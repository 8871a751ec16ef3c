"""The words by which a name is known, and those that only look like one.

Given names are those common among people in the Netherlands of all descents, as far as they are
no words of Dutch or English; which ones are both stands apart.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Forms of address, after which a surname comes.
TITLES = _set(
    """
    mevrouw mevr mw meneer mijnheer heer dhr hr dokter dr drs ir ing prof mr ds mrs ms miss
    """
)

# Who leads or holds an office is addressed by it: 'mevrouw de Voorzitter'.
OFFICES = _set(
    """
    voorzitter directeur minister burgemeester wethouder president speaker chairman
    """
)

PARTICLES = _set(
    """
    van de der den ter ten te 't het el al ben bin von da dos du le la op v d
    """
)

RELATIONS = _set(
    """
    buurman buurvrouw buurjongen buurmeisje collega vriend vriendin zoon zoontje dochter
    dochtertje man vrouw partner broer broertje zus zusje zuster vader moeder oom tante opa
    oma neef nicht huisarts cliënt patiënt bewoner bewoonster leerling neighbour colleague
    friend son daughter husband wife brother sister father mother uncle aunt cousin
    """
)
POSSESSIVES = _set(
    """
    mijn m'n onze ons zijn z'n haar hun jouw uw my our his her their
    """
)
INTRODUCTIONS = frozenset(
    {
        ("ik", "heet"),
        ("hij", "heet"),
        ("zij", "heet"),
        ("ze", "heet"),
        ("naam", "is"),
        ("name", "is"),
        ("een", "zekere"),
    }
)

# Before these a name is that of a saint, a king or a thing.
BEFORE_NO_NAME = _set(
    """
    sint koning koningin prins prinses paus keizer st saint king queen
    """
)

# Capitals that follow a person and are none.
NO_NAMES = _set(
    """
    nederland nederlands nederlandse nederlanders holland hollandse europa europese duits
    duitse franse engels engelse turks turkse marokkaans marokkaanse surinaams
    surinaamse belgisch belgische pools poolse syrisch syrische oekraïens oekraïense arabisch
    amsterdam rotterdam utrecht haag dutch english european paulowna
    """
)

# Everyone knows them, and nobody is one.
SAYINGS = (
    ("jan", "modaal"),
    ("jan", "met", "de", "pet"),
    ("jan", "en", "alleman"),
    ("jan", "rap"),
    ("jan", "publiek"),
    ("anna", "paulowna"),
)

PLACE_ENDINGS = (
    "straat",
    "laan",
    "weg",
    "plein",
    "kade",
    "gracht",
    "singel",
    "dijk",
    "park",
    "school",
    "college",
    "lyceum",
    "huis",
    "stichting",
    "fonds",
    "prijs",
    "brug",
    "tunnel",
    "instituut",
    "centrum",
)

# Only these make a name of a word that is not known as a given one: 'de' is an article first.
STRONG_PARTICLES = _set(
    """
    van der den ter ten von bin
    """
)

# What stands before 'van' with a capital in the middle of a sentence, and is no given name.
INSTITUTIONS = _set(
    """
    raad hof huis wet ministerie gemeente provincie kamer staten staat rijk koninkrijk
    commissie college stichting vereniging bank dag week jaar maand plan nota pact verdrag
    unie universiteit hogeschool museum kasteel kring partij handvest europa nederland
    nederlanders rechten bestuur kabinet overheid regering politiek burgers inwoners bewoners
    ambtenaren orde ridder slag vrede bisdom instituut tafel council house bank state university
    ministry day act court bill stad dorp wijk regio land kracht
    """
)
INSTITUTION_ENDINGS = (
    "wet",
    "akkoord",
    "plan",
    "fonds",
    "dienst",
    "raad",
    "huis",
    "bank",
    "kamer",
    "ministerie",
    "visie",
    "agenda",
    "programma",
    "commissie",
    "partij",
    "loket",
    "inspectie",
    "autoriteit",
    "ombudsman",
)

# Of the next those that a sentence begins with: there they are no names.
VERBS = _set("Wil Will Ken Said Leen Mark Lieve Hope Job April May Jo Lot Rob Trees Lies Harm")

# Given names that are words too.
NAMES_AND_WORDS = _set(
    """
    Ad Amber An April Bart Bas Ben Bloem Bo Bob Christian Dean Ed Faith Fleur Floor Frank
    Grace Guus Harm Hope Jasmijn Jet Jip Jo Job Joke Joy June Ken Leen Lies Lieve Lily Linde
    Lot Madelief Mark Max May Mei Merel Mila Noor Pien Pier Riet Rob Robin Roel Roos Rose Said
    Sam Sem Sterre Storm Toon Trees Victor Wander Wil Will
    """
)

GIVEN_NAMES = _set(
    """
    Aart Abdel Abdelkader Abdellah Abdul Abdullah Adam Adriaan Adrie Agnes Ahmed Aisha Albert
    Alex Alexander Ali Alice Alies Amal Amina Amira Amy Andre Andrea André Angela Anika Anita
    Anja Anke Ankie Anna Anne Anneke Annelies Annemarie Annemiek Annet Annette Annie Anouk
    Antoinette Anton Antoon Arend Arie Arjan Arjen Arno Arnold Aron Arthur Astrid Aylin Ayse
    Ayşe Aziz Aïcha Barbara Bastiaan Beatrijs Berend Bernard Bernd Bert Bertus Betty Bianca
    Bilal Björn Boris Bouke Bram Brigitte Britt Burak Carla Carlijn Carlo Carmen Carolien
    Caroline Casper Cees Chantal Charlotte Chris Christa Christel Christiaan Christina
    Christine Cindy Claire Claudia Coen Conny Cor Corinne Cornelis Corrie Cynthia Daan Daniel
    Danielle Daniël Daniëlle David Debbie Denise Dennis Derk Desiree Dewi Diana Diederik
    Dieuwke Dineke Dirk Dorien Doris Driss Duncan Eddy Edwin Eefje Eelco Elif Eline Elisabeth
    Elise Ellen Els Elsbeth Elske Emiel Emily Emine Emma Emre Eric Erica Erik Erwin Esra
    Esther Eva Evelien Eveline Evert Fadima Fadoua Fatih Fatima Fatma Femke Ferdinand Floortje
    Floris Foppe Frans Fred Frederik Freek Frits Froukje Geert Geertje Geke Gerard Gerben
    Gerda Gerlof Gerrit Gert Gijs Gijsbert Gonda Greet Greetje Guido Gülsen Hafid Hakan Halima
    Hamid Hamza Hanan Hanna Hannah Hanneke Hans Harrie Harry Hasan Hassan Hatice Heidi Heleen
    Helena Helga Henk Hennie Henny Henri Henriette Herman Hermien Hessel Hetty Hicham Hilde
    Houda Hugo Huub Ibrahim Ida Ilias Ilona Ilse Imane Ineke Inge Ingeborg Ingrid Irene Iris
    Irma Isabel Isabelle Ismail Ivo Jaap Jaco Jacob Jacqueline Jacques Jamal Jamila Jan Janet
    Janine Janneke Jannie Janny Jantje Janwillem Jaqueline Jasper Jeannette Jelle Jeltje
    Jennifer Jenny Jeroen Jesse Jessica Jikke Joan Joanne Jochem Joep Johan Johanna Johannes
    John Jolanda Jolande Jolien Joop Joost Joris Jos Josephine José Joyce Judith Julia Julian
    Juliette Jurgen Jurre Jurriaan Justin Kamal Karel Karim Karima Karin Karlijn Katja Kees
    Kemal Kevin Khadija Khalid Kim Kirsten Klaas Koen Koos Krijn Lambert Lars Latifa Laura
    Laurens Leendert Leila Leo Leonie Leontien Leyla Lia Lianne Lieke Liesbeth Lieselotte
    Lilian Linda Lisa Lisanne Lisette Loes Lotte Louis Louise Luc Lucas Lucie Luuk Lydia
    Maaike Maarten Machteld Madelon Malika Manon Mara Marc Marcel Margje Margot Margreet
    Margriet Maria Marian Marianne Marieke Marije Marijke Marijn Marina Mario Marion Marit
    Mariëlle Marja Marjan Marjolein Marjolijn Marleen Marlies Marloes Marlous Martha Martijn
    Martin Martine Maryam Mathijs Matthijs Maud Maurice Maurits Mechteld Mees Mehmet Meike
    Melanie Menno Meral Mia Michael Michel Michelle Michiel Mieke Miep Miranda Mirjam Mohamed
    Mohammad Mohammed Monica Monique Mounir Muhammed Murat Mustafa Myra Myrthe Nadia Naima
    Najat Nancy Natasja Nathalie Nelleke Nico Nicole Niek Niels Nienke Nina Noortje Nora Noud
    Nynke Olaf Olga Omar Onno Osman Otto Pascal Patricia Patrick Paul Paula Pauline Peter
    Petra Philip Piet Pieter Pim Priya Rachel Rachid Rachida Radboud Rajesh Ralph Ramon Rania
    Raymond Rebecca Reinier Reinoud Remco Renate Rene Renee Rens Renske René Renée Ria Rianne
    Richard Rick Rieke Rients Rik Rina Rita Robbert Robert Roderick Roderik Roelof Roland Rolf
    Romy Ronald Ruben Rudi Rudolf Ruth Ruud Saar Sabine Samir Samira Sander Sandra Sanne Sara
    Sarah Saskia Saïd Selma Sharon Sheila Sibel Sigrid Silvia Simon Simone Sjaak Sjoerd
    Sjoukje Sofie Sonja Sophie Soraya Stefan Stefanie Stella Steven Stijn Suzan Suzanne Sven
    Sylvia Tamara Tanja Tara Tessa Teun Thea Theo Theodoor Thijs Thomas Tiemen Tijmen Tijs Tim
    Timo Tineke Titia Tjalling Tjeerd Tom Tony Trudy Truus Ursula Valentijn Vera Veronique
    Vincent Wanda Wendy Werner Wessel Wiebe Wieke Wiesje Wietske Wilfred Wilhelmina Willeke
    Willem Willemien Willemijn Willy Wilma Wim Winnie Wobbe Wouter Xander Yasemin Yasin Yasmin
    Yasmina Youssef Yusuf Yvette Yvonne Zahra Zakaria Zeynep Zoë Özlem
    """
)
